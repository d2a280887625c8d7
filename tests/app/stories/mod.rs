//! What people do, told from their side.

//! Rust source as words and signs, without comments and literals.

/// A word (identifier, keyword, number) or a sign, and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub line: usize,
    pub text: String,
}

/// The tokens of a source; `::` is one sign.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { rest: source, line: 1, tokens: Vec::new() };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.tokens
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn step(&mut self) {
        let first = self.rest.chars().next().unwrap();
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some(length) = string(self.rest) {
            self.skip(length);
        } else if first == '\'' {
            self.skip(quote(self.rest));
        } else if is_word(first) {
            let end = self.rest.find(|c| !is_word(c)).unwrap_or(self.rest.len());
            self.keep(end);
        } else if self.rest.starts_with("::") {
            self.keep(2);
        } else if first.is_whitespace() {
            self.skip(first.len_utf8());
        } else {
            self.keep(first.len_utf8());
        }
    }

    fn keep(&mut self, length: usize) {
        self.tokens.push(Token { line: self.line, text: self.rest[..length].to_owned() });
        self.skip(length);
    }

    fn skip(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a block comment, which may hold others.
fn block_comment(source: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < source.len() {
        let here = &source[at..];
        if here.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if here.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of a string literal of any sort, if one begins here.
fn string(source: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| {
        let rest = source.strip_prefix(prefix).unwrap_or("x");
        let raw = prefix.ends_with('r');
        rest.starts_with('"')
            || raw && rest.trim_start_matches('#').starts_with('"') && rest != source
    })?;
    let body = &source[prefix.len()..];
    if prefix.ends_with('r') {
        let hashes = body.len() - body.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let inner = &body[hashes + 1..];
        let length = inner.find(&end).map_or(inner.len(), |at| at + end.len());
        return Some(prefix.len() + hashes + 1 + length);
    }
    let mut escaped = false;
    let close = body[1..].find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    });
    Some(prefix.len() + close.map_or(body.len(), |at| at + 2))
}

/// The length of a character literal, or of the quote alone before a lifetime.
fn quote(source: &str) -> usize {
    let mut inner = source[1..].char_indices();
    match (inner.next(), inner.next()) {
        (Some((_, '\\')), _) => source[2..].find('\'').map_or(source.len(), |at| {
            // '\'' has its closing quote one further on.
            if at == 0 { 4 } else { at + 3 }
        }),
        (Some(_), Some((at, '\''))) => at + 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn texts(source: &str) -> Vec<String> {
        tokens(source).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn paths_are_words_between_double_colons() {
        assert_eq!(texts("a::b_1.c()"), ["a", "::", "b_1", ".", "c", "(", ")"]);
    }

    #[test]
    fn comments_and_literals_say_nothing() {
        assert_eq!(texts("a // sea_orm\n/* b /* c */ d */ e"), ["a", "e"]);
        assert_eq!(
            texts(r#"x("async \" .await", 'y', '\'', '\n', b"z")"#),
            ["x", "(", ",", ",", ",", ",", ")"]
        );
        assert_eq!(texts(r##"f(r#"say "x" now"#, r"\")"##), ["f", "(", ",", ")"]);
        assert_eq!(texts("&'a str"), ["&", "a", "str"]);
        assert_eq!(texts("for r in rows"), ["for", "r", "in", "rows"]);
    }

    #[test]
    fn lines_are_counted_through_everything() {
        let source = "a\n/* \n */ b \"\n\" c";
        let lines: Vec<_> = tokens(source).into_iter().map(|t| (t.text, t.line)).collect();
        let expected = [("a", 1), ("b", 3), ("c", 4)].map(|(text, line)| (text.to_owned(), line));
        assert_eq!(lines, expected);
    }
}

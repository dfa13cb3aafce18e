//! One request, by curl: it has the system's certificates and proxies, and the doctor no TLS stack of its own. Compression is undone
//! as by a browser, and the headers say whether there was one. Absent: following redirects, which are looked at.

use std::process::Command;

/// Seconds for one answer.
const PATIENCE: &str = "20";

/// An answer as it came.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The content, without compression.
    pub body: Vec<u8>,
}

impl Answer {
    /// What a header says; several of one name with commas between, as a browser reads them.
    pub fn header(&self, name: &str) -> Option<String> {
        let values: Vec<&str> =
            self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| &**value).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// Where it leads to in place of an answer.
    pub fn leads_to(&self) -> Option<String> {
        self.header("Location").filter(|_| (300..400).contains(&self.status))
    }
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Silent {
    /// There is no curl.
    #[error("curl could not be started ({0}): install it")]
    NoCurl(std::io::Error),
    /// curl says why.
    #[error("{0}")]
    Failed(String),
    /// Something else than HTTP.
    #[error("the answer is not HTTP")]
    NotHttp,
}

/// Asks for an address, past no cache: what an agent would get.
pub fn fetch(url: &str) -> Result<Answer, Silent> {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--include", "--globoff", "--compressed", "--max-time", PATIENCE]);
    // A proxy's own answer to CONNECT is not that of the portal.
    let output = curl.args(["--suppress-connect-headers", "--", url]).output().map_err(Silent::NoCurl)?;
    if !output.status.success() {
        return Err(Silent::Failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    parse(&output.stdout).ok_or(Silent::NotHttp)
}

fn parse(text: &[u8]) -> Option<Answer> {
    let end = text.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&text[..end]);
    let mut lines = head.split("\r\n");
    let status: u16 = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let rest = &text[end + 4..];
    if (100..200).contains(&status) {
        return parse(rest);
    }
    let header = |line: &str| line.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
    Some(Answer { status, headers: lines.filter_map(header).collect(), body: rest.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_early_hint_is_not_the_answer() {
        let text = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/2 200 \r\nA: 1\r\na: 2\r\n\r\nbody";
        let answer = parse(text).expect("it is HTTP");
        assert_eq!((answer.status, answer.header("A").as_deref(), &*answer.body), (200, Some("1, 2"), &b"body"[..]));
        assert!(parse(b"SSH-2.0").is_none());
    }
}

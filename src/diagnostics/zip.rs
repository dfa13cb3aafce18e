//! A ZIP archive: names, checksums, a table at the end. What is in it may be deflated by whoever hands it over. Absent:
//! reading, folders of their own, archives of 4 GiB and more.

use super::Utc;

/// One file's content as it goes into the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packed {
    /// As it is.
    Stored(Vec<u8>),
    /// Deflated, without any header (RFC 1951).
    Deflated(Vec<u8>),
}

/// An archive that is being written.
#[derive(Debug, Default)]
pub struct Zip {
    bytes: Vec<u8>,
    table: Vec<u8>,
    files: u16,
}

impl Zip {
    /// Adds a file. `content` is what it has in it, `packed` the same as it is written; `at` is its time.
    pub fn add(&mut self, name: &str, at: Utc, content: &[u8], packed: &Packed) {
        let (method, data) = match packed {
            Packed::Stored(data) => (0, data),
            Packed::Deflated(data) => (8, data),
        };
        let offset = self.bytes.len();
        let header = header(name, at, method, content, data.len());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&header);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(data);
        self.table.extend(b"PK\x01\x02\x14\x00");
        self.table.extend(&header);
        // Comment, disk and attributes: none.
        self.table.extend([0; 10]);
        self.table.extend(word(offset));
        self.table.extend(name.as_bytes());
        self.files += 1;
    }

    /// The complete archive.
    #[must_use]
    pub fn end(mut self) -> Vec<u8> {
        let start = self.bytes.len();
        let size = self.table.len();
        self.bytes.append(&mut self.table);
        self.bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        self.bytes.extend([self.files.to_le_bytes(), self.files.to_le_bytes()].concat());
        self.bytes.extend(word(size));
        self.bytes.extend(word(start));
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// What stands before a file and in the table alike: version, flags (names are UTF-8), method, time, checksum, sizes, the
/// length of the name, no extra field.
fn header(name: &str, at: Utc, method: u16, content: &[u8], packed: usize) -> Vec<u8> {
    let time = (at.hour << 11) | (at.minute << 5) | (at.second / 2);
    let day = (at.year.saturating_sub(1980) << 9) | (at.month << 5) | at.day;
    let mut header = Vec::with_capacity(26);
    header.extend(20_u16.to_le_bytes());
    header.extend(0x0800_u16.to_le_bytes());
    header.extend(method.to_le_bytes());
    header.extend(&time.to_le_bytes()[..2]);
    header.extend(&day.to_le_bytes()[..2]);
    header.extend(crc32(content).to_le_bytes());
    header.extend(word(packed));
    header.extend(word(content.len()));
    header.extend(&name.len().to_le_bytes()[..2]);
    header.extend([0; 2]);
    header
}

fn word(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

/// The checksum that ZIP uses.
fn crc32(bytes: &[u8]) -> u32 {
    let table: [u32; 256] = std::array::from_fn(|index| {
        let step = |value: u32, _| if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
        #[expect(clippy::cast_possible_truncation, reason = "there are 256 of them")]
        let first = index as u32;
        (0..8).fold(first, step)
    });
    let step = |crc: u32, byte: &u8| table[usize::from(crc.to_le_bytes()[0] ^ byte)] ^ (crc >> 8);
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use ambidesk_coordinator::Timestamp;

    use super::*;

    fn at() -> Utc {
        Utc::of(Timestamp::from_millis(1_795_383_334_123))
    }

    #[test]
    fn the_checksum_is_the_one_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn an_archive_of_one_stored_file_is_laid_out_as_the_standard_says() {
        let mut zip = Zip::default();
        zip.add("a.txt", at(), b"hello", &Packed::Stored(b"hello".to_vec()));
        let bytes = zip.end();
        let header =
            [0x14, 0, 0, 8, 0, 0, 0x71, 0xac, 0x76, 0x5d, 0x86, 0xa6, 0x10, 0x36, 5, 0, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0];
        let mut expected = [b"PK\x03\x04".as_slice(), &header, b"a.txthello", b"PK\x01\x02\x14\x00", &header].concat();
        expected.extend([0; 14]);
        expected.extend(b"a.txtPK\x05\x06\0\0\0\0\x01\0\x01\0");
        expected.extend([51, 0, 0, 0, 40, 0, 0, 0, 0, 0]);
        assert_eq!(bytes, expected);
    }

    #[test]
    fn another_program_unpacks_what_is_stored_and_what_is_deflated() {
        let mut zip = Zip::default();
        zip.add("über/a.txt", at(), b"hello", &Packed::Stored(b"hello".to_vec()));
        // One block that is stored as it is: RFC 1951, 3.2.4.
        zip.add("b.txt", at(), b"hello", &Packed::Deflated(b"\x01\x05\x00\xfa\xffhello".to_vec()));
        zip.add("empty", at(), b"", &Packed::Stored(Vec::new()));
        let file = std::env::temp_dir().join(format!("ambidesk-{}.zip", std::process::id()));
        std::fs::write(&file, zip.end()).expect("there is a folder for temporary files");
        let program = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; \
                       print([(i.filename, z.read(i).decode(), i.date_time) for i in z.infolist()])";
        let told = Command::new("python3").args(["-X", "utf8", "-c", program]).arg(&file).output();
        let _ = std::fs::remove_file(&file);
        // The end-to-end test unpacks an archive on every machine; this one does where there is a Python.
        let Ok(told) = told else { return };
        let day = "(2026, 11, 22, 21, 35, 34)";
        let expected = format!("[('über/a.txt', 'hello', {day}), ('b.txt', 'hello', {day}), ('empty', '', {day})]\n");
        assert_eq!(String::from_utf8_lossy(&told.stdout), expected, "{}", String::from_utf8_lossy(&told.stderr));
    }
}

//! The ZIP archive: `rawzip` lays it out, and the browser deflates what goes into it. Absent: what that is.

use std::io::Write;

use ambidesk_coordinator::Timestamp;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, Error, ZipArchiveWriter};

use crate::moment;

/// The checksum of archives, without a table: `rawzip`'s own has 16 KB of them, which no compression makes smaller, and an
/// archive of some megabytes at most is made on a click.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// One file's content as it goes into the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packed {
    /// As it is.
    Stored(Vec<u8>),
    /// Deflated, without any header (RFC 1951).
    Deflated(Vec<u8>),
}

/// An archive that is being written.
#[derive(Debug)]
pub struct Archive {
    writer: ZipArchiveWriter<Vec<u8>>,
    made: UtcDateTime,
}

impl Archive {
    /// An archive whose files are of this moment.
    #[must_use]
    pub fn new(made: Timestamp) -> Self {
        let made = UtcDateTime::from_unix(moment::unix_seconds(made));
        Self { writer: ZipArchiveWriter::new(Vec::new()), made }
    }

    /// Adds a file. `content` is what it has in it, `packed` the same as it is written.
    ///
    /// # Errors
    ///
    /// For a name of more than 65,535 bytes.
    pub fn add(&mut self, name: &str, content: &[u8], packed: &Packed) -> Result<(), Error> {
        let (method, data) = match packed {
            Packed::Stored(data) => (CompressionMethod::STORE, data),
            Packed::Deflated(data) => (CompressionMethod::DEFLATE, data),
        };
        let file = self.writer.new_file(name).compression_method(method).last_modified(self.made);
        let (mut entry, _) = file.start()?;
        entry.write_all(data)?;
        entry.finish(DataDescriptorOutput::new(CHECKSUM.checksum(content), content.len() as u64))?;
        Ok(())
    }

    /// The complete archive.
    ///
    /// # Errors
    ///
    /// None in memory.
    pub fn end(self) -> Result<Vec<u8>, Error> {
        self.writer.finish()
    }
}

#[cfg(test)]
mod tests {
    use rawzip::ZipArchive;
    use rawzip::time::ZipDateTimeKind;

    use super::*;

    #[test]
    fn an_archive_has_its_files_with_their_moment_and_their_checksums() {
        let mut archive = Archive::new(Timestamp::from_millis(1_795_383_334_123));
        archive.add("über/a.txt", b"hello", &Packed::Stored(b"hello".to_vec())).expect("a name");
        // One block that is stored as it is: RFC 1951, 3.2.4.
        let deflated = b"\x01\x05\x00\xfa\xffhello".to_vec();
        archive.add("b.txt", b"hello", &Packed::Deflated(deflated)).expect("a name");
        archive.add("empty", b"", &Packed::Stored(Vec::new())).expect("a name");
        let bytes = archive.end().expect("a vector takes everything");

        let archive = ZipArchive::from_slice(&bytes).expect("an archive");
        let mut names = Vec::new();
        for entry in archive.entries() {
            let entry = entry.expect("an entry");
            let ZipDateTimeKind::Utc(at) = entry.last_modified() else { panic!("a moment without a time zone") };
            assert_eq!((at.year(), at.month(), at.day()), (2026, 11, 22));
            assert_eq!((at.hour(), at.minute(), at.second()), (21, 35, 34));
            names.push(String::from_utf8(entry.file_path().as_bytes().to_vec()).expect("UTF-8"));
            let data = archive.get_entry(entry.wayfinder()).expect("its data");
            if entry.compression_method() == CompressionMethod::STORE {
                assert_eq!(data.claim_verifier().crc, rawzip::crc32(data.data()));
            } else {
                assert_eq!(data.data(), b"\x01\x05\x00\xfa\xffhello");
                assert_eq!(data.claim_verifier().crc, rawzip::crc32(b"hello"));
            }
        }
        assert_eq!(names, ["über/a.txt", "b.txt", "empty"]);
    }
}

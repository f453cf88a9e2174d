//! 复合文档: the streams of an OLE container ([MS-CFB]). Chains are followed no further than the file is long.

use std::sync::Arc;

/// A container that is held in memory.
pub(super) struct Container {
    bytes: Arc<[u8]>,
    /// Two to this power is the size of a sector.
    shift: u32,
    /// Which sector comes after each.
    next: Vec<u32>,
    /// The same of the small sectors, of which many stand in one stream.
    next_small: Vec<u32>,
    small: Vec<u8>,
    /// Streams below this size stand in small sectors.
    cutoff: u64,
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    start: u32,
    size: u64,
}

/// Sectors from this number on mean something else, such as the end of a chain.
const RESERVED: u32 = 0xFFFF_FFFA;

const SMALL_SHIFT: u32 = 6;

impl Container {
    /// Reads what stands where; `None` when it is no sound container.
    pub(super) fn open(bytes: Arc<[u8]>) -> Option<Container> {
        let shift = u32::from(u16_at(&bytes, 30)?);
        if !matches!(shift, 9 | 12) {
            return None;
        }
        let mut container = Container {
            shift,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            cutoff: u64::from(u32_at(&bytes, 56)?),
            streams: Vec::new(),
            bytes,
        };
        let sectors = container.bytes.len() >> shift;
        for sector in container.tables()? {
            // No table need be longer than the file.
            if container.next.len() > sectors {
                break;
            }
            let table: Vec<u32> = words(container.sector(sector)?).collect();
            container.next.extend(table);
        }
        let directory = container.chain(u32_at(&container.bytes, 48)?, u64::MAX);
        let mut root = None;
        for entry in directory.chunks_exact(128) {
            let length = usize::from(u16_at(entry, 64)?).min(64).saturating_sub(2);
            let units = entry.get(..length)?.chunks_exact(2).map(|pair| match pair {
                [low, high] => u16::from_le_bytes([*low, *high]),
                _ => 0,
            });
            let name: String = char::decode_utf16(units).flatten().collect();
            // Short sectors have sizes of four bytes, and something in the others.
            let high = if shift == 9 { 0 } else { u64::from(u32_at(entry, 124)?) };
            let size = u64::from(u32_at(entry, 120)?) | high << 32;
            let stream = Stream { name, start: u32_at(entry, 116)?, size };
            match entry.get(66)? {
                5 => root = root.or(Some((stream.start, stream.size))),
                2 => container.streams.push(stream),
                _ => {}
            }
        }
        let (start, size) = root?;
        container.small = container.chain(start, size);
        let table = container.chain(u32_at(&container.bytes, 60)?, u64::MAX);
        container.next_small = words(&table).collect();
        Some(container)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.streams.iter().any(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// All bytes of a stream, as far as they are there.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.streams.iter().find(|stream| stream.name.eq_ignore_ascii_case(name))?;
        if stream.size >= self.cutoff {
            return Some(self.chain(stream.start, stream.size));
        }
        let sector = |at: u32| {
            self.small.get((at as usize) << SMALL_SHIFT..(at as usize + 1) << SMALL_SHIFT)
        };
        Some(follow(stream.start, stream.size, &self.next_small, sector))
    }

    fn chain(&self, start: u32, size: u64) -> Vec<u8> {
        follow(start, size, &self.next, |at| self.sector(at))
    }

    /// A sector; the last may be cut.
    fn sector(&self, number: u32) -> Option<&[u8]> {
        let start = (number as usize + 1) << self.shift;
        let end = (start + (1 << self.shift)).min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The sectors in which it stands what comes after each: the first hundred from the header, then a chain of lists.
    fn tables(&self) -> Option<Vec<u32>> {
        let count = u32_at(&self.bytes, 44)? as usize;
        let mut tables: Vec<u32> =
            words(self.bytes.get(76..512)?).filter(|at| *at < RESERVED).collect();
        let mut at = u32_at(&self.bytes, 68)?;
        while at < RESERVED && tables.len() < count.min(self.bytes.len() >> self.shift) {
            let mut list: Vec<u32> = words(self.sector(at)?).collect();
            at = list.pop()?;
            tables.extend(list.into_iter().filter(|at| *at < RESERVED));
        }
        tables.truncate(count);
        Some(tables)
    }
}

/// The bytes of a chain, no more than `size`. A chain that goes around ends when it is as long as its table.
fn follow<'b>(
    start: u32,
    size: u64,
    next: &[u32],
    sector: impl Fn(u32) -> Option<&'b [u8]>,
) -> Vec<u8> {
    let (mut bytes, mut at) = (Vec::new(), start);
    for _ in 0..=next.len() {
        if at >= RESERVED || bytes.len() as u64 >= size {
            break;
        }
        let Some(found) = sector(at) else { break };
        bytes.extend_from_slice(found);
        match next.get(at as usize) {
            Some(after) => at = *after,
            None => break,
        }
    }
    bytes.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    bytes
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes))
}

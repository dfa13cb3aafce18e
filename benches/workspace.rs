//! How fast the workspace's pure parts are: another filter over a full log, and a full timeline written and read.

use std::hint::black_box;

use ambidesk::history;
use ambidesk::logs::{Filter, Limits, LogEntry, LogLevel, Source, Tail};
use ambidesk_coordinator::{Cause, Pair, PhaseName, Record, RecordedEffect, Region, Timestamp, Wanted};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const LINES: usize = 100_000;

fn lines() -> impl Iterator<Item = LogEntry> {
    (0..LINES).map(|n| LogEntry {
        at: Timestamp::from_millis(1_795_383_334_123 + n as u64),
        level: [LogLevel::Debug, LogLevel::Info, LogLevel::Warn][n % 3],
        component: ["page", "ccp", "worker"][n % 3],
        text: format!("API call getAgentSnapshot number {n} answered after {} ms for contact {}", n % 97, n % 31),
        region: Some(if n % 2 == 0 { Region::First } else { Region::Second }),
    })
}

fn filtering(criterion: &mut Criterion) {
    let mut tail = Tail::new(Limits { entries: LINES, ..Limits::default() });
    tail.extend(lines());
    let all = Filter::default();
    let some = all.clone().with_source(Source::Region(Region::Second), false).with_text("CONTACT 17");
    let mut group = criterion.benchmark_group("log, another filter");
    group.throughput(Throughput::Elements(LINES as u64));
    group.bench_function("100,000 lines, a word and a region", |bencher| {
        bencher.iter(|| {
            tail.filter(&some);
            let shown = black_box(tail.len());
            // The same filter again would be no work.
            tail.filter(&all);
            shown
        });
    });
    group.finish();
    tail.filter(&some);
    assert!(tail.len() > 1000 && tail.len() < LINES / 2, "the filter lets some lines through: {}", tail.len());
}

fn timeline(criterion: &mut Criterion) {
    let codes = Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() };
    let records: Vec<_> = (0..history::KEPT as u64)
        .map(|n| Record {
            at: Timestamp::from_millis(1_795_383_334_123 + n * 60_000),
            cause: Cause::FailoverSignaled { region: Region::First, next: Region::Second },
            from: PhaseName::Steady(Region::First),
            to: PhaseName::Switching { from: Region::First, to: Region::Second },
            effects: vec![RecordedEffect::Show(Region::Second), RecordedEffect::PageEvent],
            health: Vec::new(),
            wanted: Wanted::No,
        })
        .collect();
    let text = history::write("", &codes, &records);
    assert_eq!(history::read(&text, &codes).records.len(), records.len(), "what is written is read");
    let mut group = criterion.benchmark_group("timeline, as much as is kept");
    group.throughput(Throughput::Elements(records.len() as u64));
    group.bench_function("written", |bencher| bencher.iter(|| history::write("", &codes, black_box(&records))));
    group.bench_function("read", |bencher| bencher.iter(|| history::read(black_box(&text), &codes)));
    group.finish();
}

criterion_group!(benches, filtering, timeline);
criterion_main!(benches);

//! Smaller herds, in the ordinary tests: the bound holds in every scenario, the bound can be broken, nobody gives up, and
//! a seed replays a herd. The ten thousand are for `cargo xtask herd`.

use ambidesk_coordinator::{Region, Settings};
use ambidesk_herd::Run;
use ambidesk_herd::bound::{Bound, Broken, What};
use ambidesk_herd::ledger::{peak, reaches};
use ambidesk_herd::scenario;
use ambidesk_herd::service::{Account, LOOK, Target, WHOLE_START};

const DESKS: u32 = 300;

const FIRST: Target = Target::Region(Region::First);
const SECOND: Target = Target::Region(Region::Second);

fn played(name: &str, desks: u32, seed: u64) -> Run {
    let scenario = scenario::all().into_iter().find(|scenario| scenario.name == name);
    Run::play(scenario.unwrap_or_else(|| panic!("there is no scenario {name}")), desks, seed)
}

fn minute(minute: usize) -> usize {
    minute * 60
}

/// All requests to a target on an account within some seconds.
fn total(run: &Run, target: Target, account: Account, span: std::ops::Range<usize>) -> u32 {
    run.ledger.requests(target, &[account])[span].iter().sum()
}

#[test]
fn every_scenario_keeps_the_bound() {
    for scenario in scenario::all() {
        if let Err(broken) = Run::play(scenario, DESKS, 7).check() {
            panic!("{broken}");
        }
    }
}

#[test]
fn a_herd_that_refreshes_together_would_break_the_bound() {
    let run = played("refresh", DESKS, 7);
    let allowed = run.bound.regional;
    let (found, _) = peak(&run.ledger.requests(FIRST, &[Account::Person]), minute(6)..minute(7));
    assert!(found > allowed, "{found} requests of people in a second, {allowed} are allowed to desks");
}

#[test]
fn a_bound_that_allows_less_than_was_asked_for_names_second_and_number() {
    let mut run = played("pages", DESKS, 7);
    let found = peak(&run.ledger.retries(Region::First), 0..run.ledger.len());
    run.bound.retries = found.0 - 1;
    let broken = run.check().expect_err("one less than was found is allowed");
    let Broken::Peak { limit, .. } = &broken else { panic!("{broken}") };
    assert_eq!((limit.what, limit.found, limit.second), (What::Reloads, found.0, found.1));
    assert!(broken.to_string().contains("reloads of one region's CCPs"), "{broken}");
}

#[test]
fn a_region_lost_in_one_millisecond_is_tried_again_over_the_whole_jitter() {
    let settings = Settings::default();
    let run = played("both", 2_000, 3);
    let retries = run.ledger.retries(Region::First);
    // Silence counts after nine seconds; then half the first pause at least, three halves at most.
    let verdict = minute(6) + usize::try_from(settings.silence().as_secs()).expect("seconds");
    let wave = verdict + 2..verdict + 8;
    assert_eq!(retries[minute(6)..wave.start].iter().sum::<u32>(), 0);
    assert_eq!(retries[wave.clone()].iter().sum::<u32>(), 2_000, "every desk, once");
    let (fullest, _) = peak(&retries, wave);
    let even = 2_000 / u32::try_from(settings.retry_first.as_secs()).expect("seconds");
    assert!(fullest <= Bound::new(&settings, 2_000, 0).retries, "{fullest}");
    assert!(fullest >= even, "five seconds can't hold them all with less than {even} in one: {fullest}");
}

#[test]
fn a_standby_that_is_dark_for_an_hour_is_never_given_up() {
    let run = played("standby", DESKS, 11);
    let settings = Settings::default();
    let retries = run.ledger.retries(Region::Second);
    let longest = settings.retry_longest.as_secs() * 1_500 + u64::try_from(settings.silence().as_millis()).expect("ms");
    let found = run.ledger.longest_pause(Region::Second);
    assert!(found <= longest, "{found} ms between two tries");
    // In the last minutes as in any others: every desk once in 69 seconds, give or take chance.
    let last = retries[minute(56)..minute(66)].iter().sum::<u32>();
    let expected = DESKS * 600 / 69;
    assert!(last.abs_diff(expected) < expected / 10, "{last} tries in ten minutes, {expected} expected");
    let first = retries[minute(6)..minute(8)].iter().sum::<u32>();
    assert!(first * 5 > last, "the rate decays: {first} in the first two minutes, {last} in the last ten");
    let whole = reaches(&run.ledger.whole(), minute(66)..minute(72), DESKS);
    assert!(whole.is_some_and(|seconds| seconds <= 105), "both regions ready after {whole:?} s");
}

#[test]
fn what_streams_reloads_by_itself_is_on_its_own_account() {
    let run = played("opened-dark", DESKS, 5);
    // Ten reloads each, one request each: the region is dark.
    assert_eq!(total(&run, FIRST, Account::Streams, 0..minute(10)), DESKS * 10);
    // Until Streams has given up, the desk adds nothing: 5 s, and eleven times 10 s, after the first desk opened.
    assert_eq!(total(&run, FIRST, Account::Desk, 0..115), 0);
    assert!(total(&run, FIRST, Account::Desk, minute(4)..minute(10)) > DESKS);
}

#[test]
fn a_shift_that_starts_costs_what_the_table_says() {
    let run = played("shift", 100, 2);
    // The active region has nobody to put offline.
    assert_eq!(total(&run, FIRST, Account::Person, 0..minute(20)), 100 * (WHOLE_START - 1));
    assert_eq!(total(&run, SECOND, Account::Person, 0..minute(20)), 100 * WHOLE_START);
    assert_eq!(total(&run, Target::Distribution, Account::Person, 0..minute(20)), 200 * LOOK);
    for target in Target::ALL {
        assert_eq!(total(&run, target, Account::Desk, 0..minute(20)), 0, "a desk that is well asks for nothing");
    }
    assert_eq!(run.ledger.whole().last(), Some(&100));
}

#[test]
fn an_api_that_fails_under_living_workers_is_not_loaded_by_the_desks() {
    let run = played("api", DESKS, 5);
    assert_eq!(total(&run, FIRST, Account::Desk, minute(6)..minute(16)), 0);
    assert_eq!(run.ledger.ready()[minute(11)], DESKS, "the workers look at the distribution themselves");
}

#[test]
fn a_move_that_may_wait_brings_every_desk_over_once_the_calls_are_cleared() {
    let run = played("moved", DESKS, 5);
    let ready = run.ledger.ready();
    assert!(ready[minute(7) + 5] >= DESKS / 2, "who does not talk moves with the next look: {}", ready[minute(7) + 5]);
    assert!(ready[minute(7) + 5] < DESKS, "who talks stays");
    assert_eq!(ready[minute(16)], DESKS);
    assert_eq!(peak(&run.ledger.retries(Region::First), 0..minute(18)).0, 0, "nothing is loaded again for a move");
}

/// Sign-ins in every second, and how many there were.
fn sign_ins(name: &str) -> (Vec<u32>, u32) {
    let run = played(name, DESKS, 7);
    let asked = run.ledger.requests(Target::IdentityProvider, &[Account::Person]);
    let total = asked.iter().sum();
    assert_eq!(run.ledger.whole()[minute(148) - 1], DESKS, "every desk has both regions again");
    (asked, total)
}

#[test]
fn a_fleet_that_began_together_signs_in_again_over_an_hour() {
    let (spread, total) = sign_ins("renewal");
    assert_eq!(total, 2 * DESKS, "once for each region");
    let (together, same) = sign_ins("renewal-together");
    assert_eq!(same, total);
    // In the fullest minute: 1 second holds too few of a small herd.
    let fullest = |asked: &[u32]| asked.chunks(60).map(|minute| minute.iter().sum::<u32>()).max().unwrap_or_default();
    let (apart, at_once) = (fullest(&spread), fullest(&together));
    assert!(apart * 4 < at_once, "{apart} in a minute with the spread, {at_once} without");
    let used = spread.chunks(300).filter(|part| part.iter().sum::<u32>() > 0).count();
    assert!(used >= 12, "over an hour and more: {used} of the parts of five minutes");
}

#[test]
fn the_same_seed_gives_the_same_figures_and_another_one_others() {
    let run = played("flapping", 100, 9);
    assert_eq!(run.ledger, played("flapping", 100, 9).ledger);
    assert_ne!(run.ledger, played("flapping", 100, 10).ledger);
}

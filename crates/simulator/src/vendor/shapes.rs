//! The JSON of the instance API: times in seconds, names as the vendor's.

use serde_json::{Value, json};

use crate::world::{AgentState, Channel, Contact, Millis, Region, STATES, Stage, World};

/// One agent state.
pub fn state(region: &Region, state: AgentState, since: Millis) -> Value {
    json!({
        "agentStateARN": state_arn(region, state.name),
        "type": state.kind,
        "name": state.spelled(region.tint),
        "startTimestamp": since.seconds(),
    })
}

/// State ARNs differ by region, as they do in the real world.
fn state_arn(region: &Region, name: &str) -> String {
    format!("{}/agent-state/{}", region.arn, name.to_lowercase())
}

/// The states an agent can choose.
pub fn states(region: &Region) -> Value {
    STATES.iter().map(|one| state(region, *one, region.chosen_since)).collect()
}

/// The name of the chosen state in what `PutAgentState` sends.
pub fn chosen_name(region: &Region, asked: &Value) -> Option<&'static str> {
    let arn = asked["agentStateARN"].as_str();
    let name = asked["name"].as_str();
    let found = STATES.iter().find(|one| match arn {
        Some(arn) => state_arn(region, one.name) == arn,
        None => name == Some(one.spelled(region.tint)),
    });
    found.map(|one| one.name)
}

fn queue(region: &Region, name: &str) -> Value {
    json!({
        "queueARN": format!("{}/queue/{:032x}", region.arn, name.len()),
        "name": name,
    })
}

/// The queues of the agent's routing profile.
pub fn queues(region: &Region) -> Value {
    json!([
        queue(region, "BasicQueue"),
        {
            "queueARN": format!("{}/queue/agent/{}", region.arn, region.agent_id),
            "name": Value::Null,
        },
    ])
}

/// The agent's configuration, without what has an operation of its own.
pub fn configuration(world: &World, region: &Region) -> Value {
    json!({
        "name": world.spec.agent_name,
        "username": world.spec.agent_name.to_lowercase().replace(' ', "."),
        "softphoneEnabled": true,
        "softphoneAutoAccept": false,
        "extension": "",
        "agentPreferences": {},
        "agentARN": format!("{}/agent/{}", region.arn, region.agent_id),
        "routingProfile": {
            "name": "Basic Routing Profile",
            "routingProfileARN": format!("{}/routing-profile/{}", region.arn, region.agent_id),
            "defaultOutboundQueue": queue(region, "BasicQueue"),
            "channelConcurrencyMap": { "VOICE": 1, "CHAT": 3, "TASK": 5, "EMAIL": 3 },
        },
    })
}

/// What the agent may do.
pub fn permissions() -> Value {
    json!(["outboundCall", "agentConnect"])
}

/// The agent's snapshot.
pub fn snapshot(world: &World, region: &Region, now: Millis) -> Value {
    let shown = region.shown_state();
    let since = region.shown_since();
    let home = |contact: &Contact| world.regions.iter().find(|region| region.name == contact.home).unwrap_or(region);
    let next = region.next.map(|next| state(region, next, now));
    let contacts: Vec<Value> = region.contacts.iter().map(|one| contact(home(one), one)).collect();
    json!({
        "snapshot": {
            "state": state(region, shown, since),
            "nextState": next,
            "agentAvailabilityState": { "state": shown.spelled(region.tint), "timeStamp": since.seconds() },
            "contacts": contacts,
            "snapshotTimestamp": now.seconds(),
        },
        "nextToken": region.version.to_string(),
    })
}

/// A contact, with the queue of the region that it lives in.
fn contact(region: &Region, contact: &Contact) -> Value {
    let since = contact.since.seconds();
    let attributes: serde_json::Map<String, Value> = contact
        .attributes
        .iter()
        .map(|(name, value)| (name.clone(), json!({ "name": name, "value": value })))
        .collect();
    json!({
        "contactId": contact.id,
        "initialContactId": contact.id,
        "type": contact.channel,
        "name": if contact.channel == Channel::Task { json!(contact.customer) } else { Value::Null },
        "initiationMethod": match contact.channel {
            Channel::Voice | Channel::Email => "inbound",
            Channel::QueueCallback => "callback",
            Channel::Chat | Channel::Task => "api",
        },
        "state": { "type": contact.stage, "timestamp": since },
        "queue": queue(region, &contact.queue),
        "queueTimestamp": contact.queued.seconds(),
        "connections": connections(contact),
        "customerEndpoint": customer_endpoint(contact),
        "attributes": attributes,
        "references": {},
        "contactFeatures": {
            "attachmentsEnabled": false,
            "messagingMarkdownEnabled": false,
            "multiPartyConferenceEnabled": false,
        },
    })
}

fn connections(contact: &Contact) -> Vec<Value> {
    let third_party = contact.third_party.as_ref().map(|number| third_party_connection(contact, number));
    [agent_connection(contact), customer_connection(contact)].into_iter().chain(third_party).collect()
}

/// The customer as the contact has them, beside the connections.
fn customer_endpoint(contact: &Contact) -> Value {
    match contact.channel {
        Channel::Email => json!({ "type": "email_address", "emailAddress": contact.customer }),
        Channel::Voice | Channel::QueueCallback => json!({ "type": "phone_number", "phoneNumber": contact.customer }),
        Channel::Chat | Channel::Task => Value::Null,
    }
}

fn third_party_connection(contact: &Contact, number: &str) -> Value {
    let state = if contact.stage == Stage::Connected { "connected" } else { "disconnected" };
    json!({
        "connectionId": format!("{}-third-party", contact.customer_connection),
        "type": "outbound",
        "initial": false,
        "mute": false,
        "forcedMute": false,
        "endpoint": { "type": "phone_number", "phoneNumber": number },
        "state": { "type": state, "timestamp": contact.since.seconds() },
    })
}

fn agent_connection(contact: &Contact) -> Value {
    let state = match contact.stage {
        Stage::Incoming | Stage::Connecting => "connecting",
        Stage::Connected => "connected",
        Stage::Ended | Stage::Missed | Stage::Rejected | Stage::Error => "disconnected",
    };
    let mut connection = json!({
        "connectionId": contact.agent_connection,
        "type": "agent",
        "initial": false,
        "mute": contact.muted,
        "forcedMute": false,
        "state": { "type": state, "timestamp": contact.since.seconds() },
    });
    if contact.channel.is_voice() {
        connection["softphoneMediaInfo"] = json!({ "callType": "audio_only", "autoAccept": false });
    }
    if let Some(monitoring) = contact.monitoring {
        connection["type"] = json!("monitoring");
        connection["monitorStatus"] = json!(monitoring);
    }
    if contact.channel == Channel::Chat {
        connection["chatMediaInfo"] = json!({
            "chatAutoAccept": false,
            "customerName": contact.customer,
        });
    }
    connection
}

fn customer_connection(contact: &Contact) -> Value {
    let state = match contact.stage {
        // A callback has not dialled the customer yet.
        Stage::Incoming => "init",
        Stage::Connected if contact.customer_left => "disconnected",
        Stage::Connected if contact.on_hold => "hold",
        Stage::Connecting | Stage::Connected => "connected",
        Stage::Ended | Stage::Missed | Stage::Rejected | Stage::Error => "disconnected",
    };
    let kind = match contact.channel {
        Channel::QueueCallback => "outbound",
        Channel::Voice | Channel::Chat | Channel::Task | Channel::Email => "inbound",
    };
    // The address of an e-mail is the contact's, not the connection's.
    let endpoint = match contact.channel {
        Channel::Email => json!({ "type": "email_address" }),
        _ => json!({ "type": "phone_number", "phoneNumber": contact.customer }),
    };
    json!({
        "connectionId": contact.customer_connection,
        "type": kind,
        "initial": true,
        "mute": false,
        "forcedMute": false,
        "endpoint": endpoint,
        "state": { "type": state, "timestamp": contact.since.seconds() },
    })
}

//! The simulator's hosts: one port, one host name per role and world, so that
//! every origin is a separate site in the browser.

use serde::Serialize;

use crate::world::{Region, Spec, World, WorldName};

/// What the names of a world's instances end in where they are as real ones (`connectDomain`). `Streams` looks for it anywhere in an
/// address (`isConnectDomain`).
const CONNECT_DOMAIN: &str = ".my.connect.aws";

/// What a host name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The built portal.
    Portal,
    /// Plain test pages.
    Plain,
    /// The identity provider.
    Idp,
    /// The console page.
    Console,
    /// An instance, by its host label.
    Instance(String),
}

/// A host name, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// What it stands for.
    pub role: Role,
    /// The world it belongs to, not yet looked up.
    pub world: String,
}

impl Host {
    /// Reads a `Host` header. Anything that is not below `localhost` is the
    /// console of the default world.
    pub fn parse(header: &str) -> Self {
        let name = header.rsplit_once(':').map_or(header, |(name, _)| name);
        let Some(label) = name.strip_suffix(".localhost") else {
            return Self { role: Role::Console, world: WorldName::DEFAULT.to_owned() };
        };
        let (role, world) = label.split_once("--").unwrap_or((label, WorldName::DEFAULT));
        let role = match role {
            "portal" => Role::Portal,
            "plain" => Role::Plain,
            "idp" => Role::Idp,
            "console" => Role::Console,
            other => Role::Instance(other.strip_suffix(CONNECT_DOMAIN).unwrap_or(other).to_owned()),
        };
        Self { role, world: world.to_owned() }
    }
}

/// Builds the addresses of hosts.
#[derive(Clone, Copy, Debug)]
pub struct Addresses {
    /// The port that is listened on.
    pub port: u16,
}

/// The addresses of one world, as the control API lists them.
#[derive(Clone, Debug, Serialize)]
pub struct WorldUrls {
    /// The portal.
    pub portal: String,
    /// The plain test pages.
    pub plain: String,
    /// The identity provider.
    pub idp: String,
    /// The console page.
    pub console: String,
    /// The control API of this world.
    pub control: String,
}

impl Addresses {
    /// The origin of `label` in `world`.
    pub fn origin(self, label: &str, world: &WorldName) -> String {
        format!("http://{label}{}.localhost:{}", world.host_part(), self.port)
    }

    /// The origin of an instance.
    pub fn instance(self, region: &Region, world: &Spec) -> String {
        let domain = if world.connect_domain { CONNECT_DOMAIN } else { "" };
        self.origin(&format!("{}{domain}", region.name.label()), &world.name)
    }

    /// The origins of a world's instances.
    pub fn instances(self, world: &World) -> Vec<String> {
        world.regions.iter().map(|region| self.instance(region, &world.spec)).collect()
    }

    /// The origins that the instances let frame their CCP.
    pub fn approved(self, world: &WorldName) -> [String; 2] {
        [self.origin("portal", world), self.origin("plain", world)]
    }

    /// The addresses of a world.
    pub fn world(self, world: &WorldName) -> WorldUrls {
        let page = |role| format!("{}/", self.origin(role, world));
        WorldUrls {
            portal: page("portal"),
            plain: page("plain"),
            idp: page("idp"),
            console: page("console"),
            control: format!("http://127.0.0.1:{}/sim/worlds/{world}", self.port),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Host, Role};

    #[test]
    fn a_host_name_is_a_role_and_a_world() {
        let parsed = |header| {
            let host = Host::parse(header);
            (host.role, host.world)
        };
        let instance = |label: &str| Role::Instance(label.to_owned());
        for (header, role, world) in [
            ("portal.localhost:80", Role::Portal, "default"),
            ("idp--t1.localhost:80", Role::Idp, "t1"),
            ("us-east-1.localhost", instance("us-east-1"), "default"),
            ("us-east-1.my.connect.aws--x.localhost", instance("us-east-1"), "x"),
            ("us-east-1-a--x-2.localhost", instance("us-east-1-a"), "x-2"),
            ("localhost:80", Role::Console, "default"),
            ("127.0.0.1:80", Role::Console, "default"),
        ] {
            assert_eq!(parsed(header), (role, world.to_owned()), "{header}");
        }
    }
}

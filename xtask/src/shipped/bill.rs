//! A bill of materials in the format of `CycloneDX`. Deliberately absent: a time and a serial number, so that the same release
//! has the same bill.

use serde_json::{Value, json};

use super::Part;

/// The file.
pub fn of(parts: &[Part], version: &str) -> String {
    let own = format!("pkg:cargo/ambidesk@{version}");
    let all: Vec<&str> = parts.iter().map(|part| &*part.purl).collect();
    let mut dependencies = vec![json!({ "ref": own, "dependsOn": all })];
    dependencies.extend(parts.iter().map(|part| {
        let needs: Vec<&String> = part.needs.iter().filter(|need| all.contains(&need.as_str())).collect();
        json!({ "ref": part.purl, "dependsOn": needs })
    }));
    let components: Vec<Value> = parts.iter().map(component).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": own,
            "name": "ambidesk",
            "version": version,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components,
        "dependencies": dependencies,
    });
    format!("{bill:#}\n")
}

fn component(part: &Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [{ "expression": part.license }],
    });
    if let Some(digest) = &part.digest {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": digest }]);
    }
    component
}

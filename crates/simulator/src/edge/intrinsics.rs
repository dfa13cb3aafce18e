//! The functions of `CloudFormation` that the templates use, evaluated. Deliberately absent: conditions, and everything that
//! the templates do without; what is not known here is refused by name.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// What names in a template stand for.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    values: BTreeMap<String, Value>,
    resources: Vec<String>,
}

impl Scope {
    /// The scope of a template: its parameters at their defaults, its resources, and the pseudo parameters.
    pub fn of(template: &Value) -> Self {
        let mut scope = Self::default();
        for (name, parameter) in object(&template["Parameters"]) {
            let Some(default) = parameter["Default"].as_str() else { continue };
            let is_list = parameter["Type"] == "CommaDelimitedList";
            scope.set(name, if is_list { default.split(',').collect() } else { default.into() });
        }
        for (name, value) in [
            ("AWS::StackName", "ambidesk"),
            ("AWS::Partition", "aws"),
            ("AWS::URLSuffix", "amazonaws.com"),
            ("AWS::AccountId", "123456789012"),
        ] {
            scope.set(name, value.into());
        }
        scope.resources = object(&template["Resources"]).map(|(name, _)| name.clone()).collect();
        scope
    }

    /// Says what a parameter is, or an attribute of a resource as `Resource.Attribute`.
    pub fn set(&mut self, name: &str, value: Value) {
        self.values.insert(name.to_owned(), value);
    }

    /// The value without functions. A reference to a resource becomes its name in the template.
    ///
    /// # Errors
    ///
    /// Names what a template must not refer to, or the function that is not known.
    pub fn resolve(&self, value: &Value) -> Result<Value, String> {
        match value {
            Value::Array(items) => items.iter().map(|item| self.resolve(item)).collect(),
            Value::Object(fields) => match single(fields) {
                Some(("Ref", name)) => self.reference(name.as_str().unwrap_or_default()),
                Some(("Fn::GetAtt", path)) => self.attribute(path),
                Some(("Fn::Sub", text)) => self.substituted(text).map(Value::String),
                Some(("Fn::Join", parts)) => self.joined(parts).map(Value::String),
                Some((name, _)) if name.starts_with("Fn::") => Err(format!("{name} is not imitated")),
                _ => {
                    let each = fields.iter().map(|(name, value)| Ok((name.clone(), self.resolve(value)?)));
                    each.collect::<Result<Map<_, _>, String>>().map(Value::Object)
                }
            },
            plain => Ok(plain.clone()),
        }
    }

    fn reference(&self, name: &str) -> Result<Value, String> {
        let resource = || self.resources.iter().any(|one| one == name).then(|| name.into());
        self.values.get(name).cloned().or_else(resource).ok_or_else(|| format!("nothing is named {name}"))
    }

    fn attribute(&self, path: &Value) -> Result<Value, String> {
        let [resource, attribute] = [&path[0], &path[1]].map(|part| part.as_str().unwrap_or_default());
        let name = format!("{resource}.{attribute}");
        match self.values.get(&name) {
            Some(value) => Ok(value.clone()),
            None if self.resources.iter().any(|one| one == resource) => Ok(name.into()),
            None => Err(format!("no resource is named {resource}")),
        }
    }

    fn substituted(&self, sub: &Value) -> Result<String, String> {
        let (text, own) = match sub {
            Value::Array(parts) => (parts.first(), parts.get(1)),
            text => (Some(text), None),
        };
        let text = text.and_then(Value::as_str).ok_or("Fn::Sub has no text")?;
        let (mut out, mut rest) = (String::new(), text);
        while let Some((before, after)) = rest.split_once("${") {
            let (name, after) =
                after.split_once('}').ok_or_else(|| format!("a variable without an end in `{text}`"))?;
            let value = match own.and_then(|own| own.get(name)) {
                Some(value) => self.resolve(value)?,
                None => match name.split_once('.') {
                    Some((resource, attribute)) => self.attribute(&Value::from(vec![resource, attribute]))?,
                    None => self.reference(name)?,
                },
            };
            let value = value.as_str().ok_or_else(|| format!("${{{name}}} is no text: a list needs Fn::Join"))?;
            out.extend([before, value]);
            rest = after;
        }
        Ok(out + rest)
    }

    fn joined(&self, parts: &Value) -> Result<String, String> {
        let separator = parts[0].as_str().ok_or("Fn::Join has no separator")?;
        let list = self.resolve(&parts[1])?;
        let items = list.as_array().ok_or("Fn::Join has no list")?;
        let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
        Ok(texts.ok_or("Fn::Join has something else than texts")?.join(separator))
    }
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The only field of an object that has one.
fn single(fields: &Map<String, Value>) -> Option<(&str, &Value)> {
    let (name, value) = fields.iter().next()?;
    (fields.len() == 1).then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::Scope;
    use serde_json::{Value, json};

    fn resolved(value: &Value) -> Result<Value, String> {
        let template = json!({
            "Parameters": {
                "Name": { "Type": "String" },
                "Frames": { "Type": "CommaDelimitedList" },
                "Scripts": { "Type": "CommaDelimitedList", "Default": "" },
            },
            "Resources": { "Bucket": {}, "Policy": {} },
        });
        let mut scope = Scope::of(&template);
        scope.set("Name", "desk".into());
        scope.set("Frames", json!(["a", "b"]));
        scope.resolve(value)
    }

    #[test]
    fn functions_give_what_a_stack_would_be_made_of() {
        let quoted = json!({ "Fn::Join": ["", ["\"", { "Fn::Join": ["\" \"", { "Ref": "Frames" }] }, "\""]] });
        for (value, is) in [
            (json!({ "Ref": "Policy" }), json!("Policy")),
            (json!({ "Fn::GetAtt": ["Bucket", "Arn"] }), json!("Bucket.Arn")),
            (json!({ "Fn::Sub": "${Name}.s3.${AWS::URLSuffix}" }), json!("desk.s3.amazonaws.com")),
            (json!({ "Fn::Sub": ["camera=(${Quoted})", { "Quoted": quoted }] }), json!("camera=(\"a\" \"b\")")),
            // An empty parameter of a list is one empty text: what is deployed ends in a blank.
            (json!({ "Fn::Join": [" ", { "Ref": "Scripts" }] }), json!("")),
            (json!([{ "Ref": "Name" }, 1, { "a": { "Ref": "Name" } }]), json!(["desk", 1, { "a": "desk" }])),
        ] {
            assert_eq!(resolved(&value), Ok(is), "{value}");
        }
    }

    #[test]
    fn what_is_not_there_is_named() {
        for (value, says) in [
            (json!({ "Ref": "Nowhere" }), "Nowhere"),
            (json!({ "Fn::GetAtt": ["Nowhere", "Arn"] }), "Nowhere"),
            (json!({ "Fn::Sub": "${Frames}" }), "needs Fn::Join"),
            (json!({ "Fn::Select": [0, []] }), "Fn::Select"),
        ] {
            let problem = resolved(&value).expect_err("it can't be resolved");
            assert!(problem.contains(says), "{problem}");
        }
    }
}

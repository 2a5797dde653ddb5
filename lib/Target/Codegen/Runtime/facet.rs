//! What the types of this crate are made of. Made by fct codegen: do not edit.

use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashSet;
use std::fmt;

/// A text or value is not of the type that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch(pub String);

impl fmt::Display for Mismatch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Mismatch {}

/// A struct that is an object in JSON and nothing else: `derive` takes arrays,
/// too, and a missing field for null. A field may have a default; `open` passes
/// over other fields, `closed` refuses them.
macro_rules! object {
    ($kind:ident $(#[$meta:meta])* pub struct $name:ident {
        $($(#[$doc:meta])* pub $field:ident: $type:ty = $key:literal $(or $default:expr)?,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
        pub struct $name {
            $($(#[$doc])* #[serde(rename = $key)] pub $field: $type,)*
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<FacetSource: ::serde::Deserializer<'de>>(source: FacetSource) -> ::std::result::Result<Self, FacetSource::Error> {
                struct FacetFields;
                impl<'de> ::serde::de::Visitor<'de> for FacetFields {
                    type Value = $name;
                    fn expecting(&self, out: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        out.write_str("an object")
                    }
                    fn visit_map<FacetMembers: ::serde::de::MapAccess<'de>>(self, mut map: FacetMembers) -> ::std::result::Result<$name, FacetMembers::Error> {
                        // Not as variables: no variable may be called as a type is.
                        struct FacetValues {
                            $($field: ::std::option::Option<$type>,)*
                        }
                        #[allow(unused_mut, unused_variables)]
                        let mut values = FacetValues { $($field: None,)* };
                        while let Some(key) = map.next_key::<::std::string::String>()? {
                            match key.as_str() {
                                $($key => values.$field = Some(map.next_value()?),)*
                                _ => $crate::facet::other_field!($kind map key),
                            }
                        }
                        Ok($name { $($field: match values.$field {
                            Some(value) => value,
                            None => $crate::facet::missing_field!($key $(, $default)?),
                        },)* })
                    }
                }
                source.deserialize_map(FacetFields)
            }
        }
    };
}

macro_rules! other_field {
    (closed $map:ident $key:ident) => {
        return Err(::serde::de::Error::custom(format!("the type has no field '{}'", $key)))
    };
    (open $map:ident $key:ident) => {{
        $map.next_value::<::serde::de::IgnoredAny>()?;
    }};
}

macro_rules! missing_field {
    ($key:literal) => {
        return Err(::serde::de::Error::missing_field($key))
    };
    ($key:literal, $default:expr) => {
        $default
    };
}

/// What a type with limits has: it is made by `try_from`, which checks them.
macro_rules! limited {
    ($name:ident, $inner:ty, $check:expr) => {
        impl ::std::convert::TryFrom<$inner> for $name {
            type Error = ::std::string::String;
            fn try_from(value: $inner) -> ::std::result::Result<Self, Self::Error> {
                let check: fn(&$inner) -> ::std::result::Result<(), ::std::string::String> = $check;
                check(&value).map(|()| $name(value))
            }
        }
        impl ::std::convert::From<$name> for $inner {
            fn from(limited: $name) -> $inner {
                limited.0
            }
        }
        impl ::std::ops::Deref for $name {
            type Target = $inner;
            fn deref(&self) -> &$inner {
                &self.0
            }
        }
    };
}

/// One of some texts; `derive` would take `{"text": null}`, too.
macro_rules! texts {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum $name {
            $(#[doc = $text] $variant,)*
        }
        impl $name {
            /// As JSON has it.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for $name {
            type Error = ::std::string::String;
            fn try_from(text: ::std::string::String) -> ::std::result::Result<Self, Self::Error> {
                match text.as_str() {
                    $($text => Ok($name::$variant),)*
                    _ => Err(format!("{:?} is none of the texts", text)),
                }
            }
        }
        impl ::std::convert::From<$name> for ::std::string::String {
            fn from(one: $name) -> ::std::string::String {
                one.as_str().to_owned()
            }
        }
    };
}

/// Whether a text matches a pattern, which is compiled once a thread.
macro_rules! matches_pattern {
    ($text:expr, $pattern:literal) => {{
        thread_local! {
            static REGEX: ::regex::Regex = ::regex::Regex::new($pattern).expect("a pattern of fct");
        }
        REGEX.with(|regex| $crate::facet::require(regex.is_match($text), || format!("the text does not match {}", $pattern)))
    }};
}

pub(crate) use {limited, matches_pattern, missing_field, object, other_field, texts};

pub(crate) fn require(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err(what())
    }
}

pub(crate) fn within<T: PartialOrd + fmt::Display>(value: &T, least: Option<T>, most: Option<T>) -> Result<(), String> {
    if let Some(least) = least {
        require(*value >= least, || format!("{} is less than {}", value, least))?;
    }
    if let Some(most) = most {
        require(*value <= most, || format!("{} is greater than {}", value, most))?;
    }
    Ok(())
}

pub(crate) fn one_of<T: PartialEq + fmt::Display>(value: &T, values: &[T]) -> Result<(), String> {
    require(values.contains(value), || format!("{} is none of the values", value))
}

//===----------------------------------------------------------------------===//
// Images and sounds
//===----------------------------------------------------------------------===//

texts! { pub enum Sha256 { Sha256 = "sha256", } }
texts! { pub enum ImageKind { Image = "image", } }
texts! { pub enum ImageFormat { Png = "png", Jpeg = "jpeg", Webp = "webp", } }
texts! { pub enum AudioKind { Audio = "audio", } }
texts! { pub enum AudioFormat { Mp3 = "mp3", Wav = "wav", Ogg = "ogg", } }

/// 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HexDigest(String);
limited!(HexDigest, String, |text| require(
    text.len() == 64 && text.bytes().all(|c| c.is_ascii_digit() || (b'a'..=b'f').contains(&c)),
    || "a digest is 64 lower-case hexadecimal digits".to_owned()
));

/// A number of pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Pixels(i64);
limited!(Pixels, i64, |size| within(size, Some(1), None));

/// A time in seconds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Seconds(f64);
limited!(Seconds, f64, |time| within(time, Some(0.0), None));

object! { closed pub struct Digest { pub algo: Sha256 = "algo", pub value: HexDigest = "value", } }
object! { closed pub struct ImageShape { pub width: Pixels = "width", pub height: Pixels = "height", } }
object! { closed pub struct AudioShape { pub duration: Seconds = "duration", } }
object! { closed
    /// An image by its digest.
    pub struct Image {
        pub kind: ImageKind = "kind",
        pub format: ImageFormat = "format",
        pub digest: Digest = "digest",
        pub shape: ImageShape = "shape",
    }
}
object! { closed
    /// A sound by its digest.
    pub struct Audio {
        pub kind: AudioKind = "kind",
        pub format: AudioFormat = "format",
        pub digest: Digest = "digest",
        pub shape: AudioShape = "shape",
    }
}

pub(crate) fn image_limits(image: &Image, format: Option<&str>, max_dim: Option<i64>) -> Result<(), String> {
    require(format.map_or(true, |one| image.format.as_str() == one), || "the image is of another format".to_owned())?;
    within(&*image.shape.width, None, max_dim)?;
    within(&*image.shape.height, None, max_dim)
}

pub(crate) fn audio_limits(audio: &Audio, format: Option<&str>, max_duration: Option<f64>) -> Result<(), String> {
    require(format.map_or(true, |one| audio.format.as_str() == one), || "the sound is of another format".to_owned())?;
    within(&*audio.shape.duration, None, max_duration)
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

/// Any JSON without repeated keys, which serde_json passes over.
struct StrictJson;

impl<'de> Deserialize<'de> for StrictJson {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(StrictJson)
    }
}

impl<'de> Visitor<'de> for StrictJson {
    type Value = StrictJson;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<StrictJson>()?.is_some() {}
        Ok(self)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let mut keys = HashSet::new();
        while let Some((key, _)) = members.next_entry::<String, StrictJson>()? {
            if let Some(again) = keys.replace(key) {
                return Err(serde::de::Error::custom(format!("the key {:?} is repeated", again)));
            }
        }
        Ok(self)
    }
}

/// An integer that JSON does not carry exactly everywhere.
fn has_unsafe_integer(value: &Value) -> bool {
    const MOST: u64 = (1 << 53) - 1;
    match value {
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(integer), _) => integer.unsigned_abs() > MOST,
            (None, integer) => integer.is_some(),
        },
        Value::Array(items) => items.iter().any(has_unsafe_integer),
        Value::Object(members) => members.values().any(has_unsafe_integer),
        _ => false,
    }
}

/// Reads JSON as strictly as fct does.
pub fn parse<T: DeserializeOwned + Serialize>(name: &str, json: &str) -> Result<T, Mismatch> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let fail = |error: serde_json::Error| Mismatch(format!("{}: {}", name, error));
    serde_json::from_str::<StrictJson>(json).map_err(fail)?;
    let value: T = serde_json::from_str(json).map_err(fail)?;
    if has_unsafe_integer(&serde_json::to_value(&value).map_err(fail)?) {
        return Err(Mismatch(format!("{}: an integer is beyond ±(2^53-1)", name)));
    }
    Ok(value)
}

/// The JSON of a value, which must be one of its type: numbers are finite.
pub fn write<T: DeserializeOwned + Serialize>(name: &str, value: &T) -> Result<String, Mismatch> {
    let json = serde_json::to_string(value).map_err(|error| Mismatch(format!("{}: {}", name, error)))?;
    parse::<T>(name, &json).map(|_| json)
}

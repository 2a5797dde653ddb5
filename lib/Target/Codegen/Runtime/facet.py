"""What the models of this package are made of. Made by fct codegen: do not edit."""

import json as _json
import math
import re
from typing import Annotated, Any, Dict, List, Literal, Optional, Union

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict, TypeAdapter, ValidationError

__all__ = [
    "Annotated", "Any", "Audio", "Bool", "Dict", "Field", "Float", "Image", "Int", "Integer", "Json",
    "List", "Literal", "Mismatch", "Model", "Number", "OpenModel", "Optional", "Str", "TypeAdapter",
    "Union", "audio_limits", "fit", "image_limits", "matches", "one_of", "read_json",
]

# JSON carries integers exactly up to here.
MOST = 2**53 - 1


class Mismatch(ValueError):
    """A text or value is not of the type that was asked for."""


class Model(BaseModel):
    """A struct: every field is required, and there are no others."""

    model_config = ConfigDict(strict=True, extra="forbid", protected_namespaces=(), serialize_by_alias=True)


class OpenModel(Model):
    """A struct that passes over other fields."""

    model_config = ConfigDict(extra="ignore")


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("the number is not finite")
    return value


def _safe_json(value: Any) -> Any:
    todo = [value]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            todo.extend(part.values())
        elif isinstance(part, list):
            todo.extend(part)
        elif isinstance(part, int) and abs(part) > MOST:
            raise ValueError("an integer is beyond ±(2^53-1)")
    return value


Bool = Annotated[bool, Strict()]
Integer = Annotated[int, Strict()]
Int = Annotated[int, Strict(), Field(ge=-MOST, le=MOST)]
Number = Annotated[float, Strict(), AfterValidator(_finite)]
Float = Number
Str = Annotated[str, Strict()]
Json = Annotated[Any, AfterValidator(_safe_json)]


def matches(pattern: str) -> Any:
    """The text matches the pattern somewhere."""
    regex = re.compile(pattern, re.ASCII)

    def check_text(text: str) -> str:
        if not regex.search(text):
            raise ValueError("the text does not match " + pattern)
        return text

    return AfterValidator(check_text)


def one_of(*values: Any) -> Any:
    """The value is one of these."""

    def check_value(value: Any) -> Any:
        if value not in values:
            raise ValueError("the value is none of " + ", ".join(map(str, values)))
        return value

    return AfterValidator(check_value)


class Digest(Model):
    algo: Literal["sha256"]
    value: Annotated[Str, matches(r"^[0-9a-f]{64}\Z")]


class ImageShape(Model):
    width: Annotated[Integer, Field(ge=1, le=MOST)]
    height: Annotated[Integer, Field(ge=1, le=MOST)]


class AudioShape(Model):
    duration: Annotated[Number, Field(ge=0)]


class Image(Model):
    """An image by its digest."""

    kind: Literal["image"]
    format: Literal["png", "jpeg", "webp"]
    digest: Digest
    shape: ImageShape


class Audio(Model):
    """A sound by its digest."""

    kind: Literal["audio"]
    format: Literal["mp3", "wav", "ogg"]
    digest: Digest
    shape: AudioShape


def image_limits(format: Optional[str] = None, max_dim: Optional[int] = None) -> Any:
    """The image is of this format and no side is longer, in pixels."""

    def check_image(image: Image) -> Image:
        if format is not None and image.format != format:
            raise ValueError("the format is not " + format)
        if max_dim is not None and max(image.shape.width, image.shape.height) > max_dim:
            raise ValueError("a side is longer than %d" % max_dim)
        return image

    return AfterValidator(check_image)


def audio_limits(format: Optional[str] = None, max_duration: Optional[float] = None) -> Any:
    """The sound is of this format and not longer, in seconds."""

    def check_audio(audio: Audio) -> Audio:
        if format is not None and audio.format != format:
            raise ValueError("the format is not " + format)
        if max_duration is not None and audio.shape.duration > max_duration:
            raise ValueError("it is longer than %s" % max_duration)
        return audio

    return AfterValidator(check_audio)


def _object(pairs: Any) -> Any:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a key is repeated")
    return members


def _constant(text: str) -> Any:
    raise ValueError("%s is not JSON" % text)


def read_json(text: Union[str, bytes]) -> Any:
    """Reads JSON as strictly as fct does: no repeated keys, no lone surrogates."""
    try:
        if not isinstance(text, str):
            text = bytes(text).decode("utf-8")
        if text.startswith("\ufeff"):
            text = text[1:]
        value = _json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
        _json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise Mismatch("not JSON: %s" % error) from None
    return value


def fit(name: str, adapter: Any, value: Any) -> Any:
    """The value as what the adapter makes of it."""
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = "".join("[%d]" % part if isinstance(part, int) else "." + str(part) for part in first["loc"])
        raise Mismatch("%s%s: %s" % (name, place, first["msg"])) from None

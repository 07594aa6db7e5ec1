"""
A Piper voice of two kilobytes that hums each phoneme: built in a moment, spoken by the real libraries.
"""

from __future__ import annotations

import json
import string
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, numpy_helper
from onnx.helper import make_graph, make_model, make_node, make_opsetid, make_tensor_value_info

#: The locale and the voice of eSpeak NG that each language is built for.
LOCALES = {"en": ("en_US", "en-us"), "de": ("de_DE", "de"), "ru": ("ru_RU", "ru"), "uk": ("uk_UA", "uk")}
RATE = 16_000
#: Seconds that a phoneme lasts, and its share of silence; about 13 characters a second in all four languages.
LASTS = 0.036
#: Letters of the phonetic alphabet, as eSpeak NG writes it, and accents that follow a letter.
PHONETIC = "".join(map(chr, range(0x250, 0x370))) + "æçðøħŋœβθχᵻᵊⁿʲ‿"
#: What has an identity, yet no sound.
MUTE = "_^$ !'(),-.:;?ˈˌː"


def build(
    folder: Path,
    language: str,
    name: str = "",
    *,
    speakers: Sequence[str] = (),
    pitch: float = 110.0,
    letters: str = "",
    work: int = 0,
) -> Path:
    """
    Write NAME.onnx with NAME.onnx.json into *folder*; the path of the former.

    With *speakers* there are several, each a little higher. With *letters*, it is a voice that reads these letters and
    knows no phonemes. *work* layers of convolution make it as slow as a large one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    locale, espeak = LOCALES[language]
    path = folder / f"{name or f'{locale}-tiny-low'}.onnx"
    symbols = _symbols(letters)
    path.write_bytes(_model(symbols, max(1, len(speakers)), pitch, work).SerializeToString())
    config: dict[str, Any] = {
        "audio": {"sample_rate": RATE, "quality": "low"},
        "espeak": {"voice": espeak},
        "phoneme_type": "text" if letters else "espeak",
        "num_symbols": len(symbols),
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {each: number for number, each in enumerate(speakers)},
        "phoneme_id_map": {symbol: [number] for number, symbol in enumerate(symbols)},
        "inference": {"noise_scale": 0.0, "length_scale": 1.0, "noise_w": 0.0},
        "language": {"code": locale, "family": language},
    }
    path.with_name(f"{path.name}.json").write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    return path


def _symbols(letters: str) -> str:
    return "".join(dict.fromkeys(MUTE + (letters or string.ascii_letters + string.digits + '#"' + PHONETIC)))


def _model(symbols: str, speakers: int, pitch: float, work: int) -> onnx.ModelProto:
    """
    For each sample: the number of its phoneme, how far that is over, and the sine that belongs to it.
    """
    tones = np.array([pitch + 17.0 * (number % 40) for number in range(len(symbols))], np.float32)
    loudness = np.array([0.0 if symbol in MUTE else 0.3 for symbol in symbols], np.float32)
    constants = {
        "tones": tones, "loudness": loudness, "samples": np.float32(RATE * LASTS), "first": np.int64(1),
        "zero": np.float32(0), "one": np.float32(1), "pi": np.float32(np.pi), "turn": np.float32(2 * np.pi / RATE),
        "flat": np.array([-1], np.int64), "shape": np.array([1, 1, 1, -1], np.int64),
        "least": np.float32(0.05),
    }  # fmt: skip
    nodes = [
        make_node("Gather", ["scales", "first"], ["asked"]), make_node("Max", ["asked", "least"], ["slowness"]),
        make_node("Mul", ["samples", "slowness"], ["exact"]), make_node("Floor", ["exact"], ["each"]),
        make_node("Reshape", ["input", "flat"], ["ids"]), make_node("Shape", ["ids"], ["counted"]),
        make_node("Squeeze", ["counted"], ["count"]), make_node("Cast", ["count"], ["many"], to=TensorProto.FLOAT),
        make_node("Mul", ["many", "each"], ["end"]), make_node("Range", ["zero", "end", "one"], ["time"]),
        make_node("Div", ["time", "each"], ["place"]), make_node("Floor", ["place"], ["whole"]),
        make_node("Cast", ["whole"], ["number"], to=TensorProto.INT64), make_node("Sub", ["place", "whole"], ["over"]),
        make_node("Mul", ["over", "pi"], ["arc"]), make_node("Sin", ["arc"], ["swell"]),
        make_node("Gather", ["ids", "number"], ["id"]), make_node("Gather", ["loudness", "id"], ["loud"]),
        make_node("Gather", ["tones", "id"], ["spoken" if speakers > 1 else "tone"]),
        make_node("Mul", ["over", "each"], ["since"]), make_node("Mul", ["since", "turn"], ["turned"]),
        make_node("Mul", ["turned", "tone"], ["angle"]), make_node("Sin", ["angle"], ["wave"]),
        make_node("Mul", ["wave", "swell"], ["swelling"]), make_node("Mul", ["swelling", "loud"], ["heard"]),
        make_node("Reshape", ["heard", "shape"], ["output" if not work else "layer0"]),
    ]  # fmt: skip
    inputs = [
        make_tensor_value_info("input", TensorProto.INT64, [1, "t"]),
        make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if speakers > 1:
        constants["step"] = np.float32(25)
        inputs.append(make_tensor_value_info("sid", TensorProto.INT64, [1]))
        nodes[0:0] = [
            make_node("Cast", ["sid"], ["speaker"], to=TensorProto.FLOAT),
            make_node("Mul", ["speaker", "step"], ["higher"]),
        ]
        nodes.insert(22, make_node("Add", ["spoken", "higher"], ["tone"]))
    if work:
        nodes += _layers(work, constants)
    output = make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "n"])
    known = [numpy_helper.from_array(np.asarray(value), key) for key, value in constants.items()]
    graph = make_graph(nodes, "tiny", inputs, [output], known)
    model = make_model(graph, opset_imports=[make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def _layers(work: int, constants: dict[str, Any]) -> list[onnx.NodeProto]:
    """
    Convolutions over the sound, of which next to nothing is added to it.
    """
    random = np.random.default_rng(7)
    wide, nodes, last = 32, [], "layer0"
    for number in range(1, work + 1):
        heights = (1 if number == 1 else wide, 1 if number == work else wide)
        constants[f"weights{number}"] = random.normal(0, 0.05, (heights[1], heights[0], 1, 7)).astype(np.float32)
        nodes.append(make_node("Conv", [last, f"weights{number}"], [f"layer{number}"], pads=[0, 3, 0, 3]))
        last = f"layer{number}"
    constants["little"] = np.float32(1e-6)
    return [
        *nodes,
        make_node("Mul", [last, "little"], ["trace"]),
        make_node("Add", ["layer0", "trace"], ["output"]),
    ]

"""What the other tools need in their own shape: the first entries as one array, and flattened as a table."""

import csv
import json

# The columns of the table: name, where it stands in the entry, what a table schema can ask of it.
COLUMNS = [
    ("code", ("code",), {"type": "string", "constraints": {"required": True, "pattern": "[0-9]+/[0-9]+"}}),
    ("name", ("name",), {"type": "string", "constraints": {"required": True, "maxLength": 50}}),
    ("provider", ("provider", "name"), {"type": "string", "constraints": {"required": True}}),
    ("provider_code", ("provider", "code"), {"type": "string", "constraints": {"pattern": "[0-9A-Z]{18}"}}),
    ("abstract", ("abstract",), {"type": "string", "constraints": {"required": True, "maxLength": 256}}),
    ("format", ("format", "class"), {"type": "string", "constraints": {"required": True}}),
    ("share", ("share", "type"), {"type": "string", "constraints": {"required": True}}),
    ("open", ("open", "type"), {"type": "string", "constraints": {"required": True}}),
    ("update_cycle", ("update_cycle",), {"type": "string", "constraints": {"required": True}}),
    ("published", ("published",), {"type": "date"}),
    ("updated", ("updated",), {"type": "date"}),
    ("approved_on", ("approved", "on"), {"type": "date", "constraints": {"required": True}}),
    ("submitted", ("submitted",), {"type": "date"}),
    ("reviewed", ("reviewed",), {"type": "date"}),
    ("secrecy", ("secrecy",), {"type": "string", "constraints": {"enum": ["none", "work", "secret"]}}),
    ("personal_info", ("personal_info",), {"type": "string", "constraints": {"required": True}}),
]

# Where a table schema lists words, they are those of the JSON Schema.
WORDS = {
    "share": ["unconditional", "conditional", "not_shared"],
    "open": ["unconditional", "conditional", "not_open"],
    "format": ["electronic_file", "spreadsheet", "database", "image", "streaming_media", "self_describing", "service", "other"],
    "personal_info": ["none", "general", "sensitive"],
}

CYCLE = (
    "realtime|minutely|hourly|daily|weekly|ten_days|semimonthly|monthly|bimonthly|quarterly|semiannual|annual|biennial"
    "|triennial|quinquennial|irregular|never|P[1-9][0-9]*[DWMY]|PT[1-9][0-9]*[MH]"
)


def table_schema(path):
    """Writes the table schema; the code is the key, so that repeated codes are seen."""
    fields = []
    for name, _, field in COLUMNS:
        constraints = dict(field.get("constraints", {}))
        if name in WORDS:
            constraints["enum"] = WORDS[name]
        if name == "update_cycle":
            constraints["pattern"] = CYCLE
        fields.append({"name": name, **field, "constraints": constraints})
    path.write_text(json.dumps({"fields": fields, "primaryKey": ["code"]}))


def table(lines, path):
    with path.open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow([name for name, _, _ in COLUMNS])
        for line in lines:
            entry = json.loads(line)
            row = []
            for _, keys, _ in COLUMNS:
                value = entry
                for key in keys:
                    value = value.get(key, "")
                row.append(value)
            rows.writerow(row)


def array(lines, path):
    path.write_text("[" + ",\n".join(lines) + "]\n")


def array_schema(entry_schema, path):
    """The entry's schema, for each member of an array.

    Its definitions move to the top and its name goes: inside the array, with a name of its own, check-jsonschema takes
    a hundred times as long to look a reference up.
    """
    items = {key: value for key, value in entry_schema.items() if key not in ("$schema", "$id", "$defs")}
    schema = {"$schema": entry_schema["$schema"], "type": "array", "items": items, "$defs": entry_schema["$defs"]}
    path.write_text(json.dumps(schema))

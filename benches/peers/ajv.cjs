// node ajv.cjs SCHEMA FILE: how many lines there are, and how many of them are not valid by the schema.
const { readFileSync } = require("fs");
const Ajv = require("ajv/dist/2020");

const [schema, file] = process.argv.slice(2);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
const lines = readFileSync(file, "utf8").split("\n").filter((line) => line !== "");
let invalid = 0;
for (const line of lines) {
  if (!validate(JSON.parse(line))) invalid += 1;
}
console.log(lines.length, invalid);
process.exitCode = invalid > 0 ? 1 : 0;

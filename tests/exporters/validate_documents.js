// Reads documents from standard input and prints what published validators hold against them:
// {"reviewdog": {name: [text, ...]}, "annotations": {name: [annotation, ...]}} gives a list of
// complaints for each name.
"use strict";

const { readFileSync } = require("node:fs");
const { RDFormatValidator } = require("@umbrelladocs/rdformat-validator");
const isWebAnnotation = require("validate-web-annotation");

const reviewdog = new RDFormatValidator({ strictMode: true, allowExtraFields: false });

const VALIDATORS = {
  reviewdog: async (text) => {
    const { errors } = await reviewdog.validateString(text);
    return errors.map(({ path, message }) => `${path}: ${message}`);
  },
  // This one says no more than whether an annotation is valid.
  annotations: async (annotation) =>
    isWebAnnotation(annotation) ? [] : [`${annotation.id} is not valid`],
};

async function main() {
  const told = {};
  for (const [format, named] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
    told[format] = {};
    for (const [name, documents] of Object.entries(named)) {
      told[format][name] = (await Promise.all(documents.map(VALIDATORS[format]))).flat();
    }
  }
  process.stdout.write(JSON.stringify(told));
}

main();

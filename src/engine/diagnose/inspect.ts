import { checkFaults } from '../faults/checks.ts';
import type { CheckContext } from '../faults/kinds/define.ts';
import { topics, type TopicText } from '../faults/checking/topics.ts';
import type { Credentials, Finding, Level } from '../model/index.ts';
import { knownOf } from './known.ts';

const levels: readonly Level[] = ['error', 'warning', 'ok', 'skipped'];

/**
 * What is right or wrong with a request beside its signature: errors first, then warnings, what is
 * right, and what was not judged; within a level in the order of the topics. Never throws on any
 * text, and no title holds a secret.
 */
export function inspect(all: CheckContext): readonly Finding[] {
  const context: CheckContext = { ...all, ...knownOf(all.given) };
  const findings = topics.flatMap((topic) => findingsOf(topic, context));
  return levels
    .flatMap((level) => findings.filter((finding) => finding.level === level))
    .map((finding) => withoutSecrets(finding, context.given.credentials));
}

function findingsOf({ topic, ok }: TopicText, context: CheckContext): readonly Finding[] {
  const sightings = checkFaults
    .filter((check) => check.topic === topic)
    .flatMap((check) => {
      const sighting = check.find(context);
      return sighting === undefined ? [] : [{ code: check.id, ...sighting, detail: check.fix }];
    });
  if (sightings.length > 0) return sightings;
  const calm = ok(context);
  return calm === undefined ? [] : [{ code: `${topic}-${calm.level}`, ...calm }];
}

/** Checks show no secrets they know of; this is for one that was pasted as a realm, say. */
function withoutSecrets(finding: Finding, credentials: Credentials): Finding {
  const { consumerSecret, tokenSecret } = credentials;
  // A shorter one is no secret, and may be a word of the sentence.
  const secrets = [consumerSecret.trim(), tokenSecret.trim()].filter(({ length }) => length >= 8);
  const title = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), finding.title);
  return { ...finding, title };
}

import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { below, type Random } from '../../bench/graph/random.ts';
import { ID_KINDS, kindAskedFor, type IdKind, type Material } from './material.ts';

const DATES = [
  '2019',
  '2020-06',
  '2021-01-01',
  '2022',
  '2022-05-17',
  '2023-12',
  '2024-03-01',
  '2024-08-15',
  '2024-09',
  '2025',
];
const EDTF = [...DATES, '2020/2022-05', '2021~', '2021/..', 'XXXX-04-23'];
const DAYS = DATES.filter((date) => date.length === 10);

/** Texts that no graph holds, and texts that ask for much. */
const ODD_TEXTS = ['zz', 'ev', 'an', 'гора', 'straße', 'nguyen dao', 'border exchange of', '陈', 'eevnt 1', "o'neil"];

/** Draws values that a graph can have an answer to, and now and then ones that it cannot. */
export class ValueMaker {
  readonly #random: Random;
  readonly #material: Material;

  constructor(random: Random, material: Material) {
    this.#random = random;
    this.#material = material;
  }

  onceIn(times: number): boolean {
    return below(this.#random, times) === 0;
  }

  of<T>(values: readonly T[]): T {
    const value = values[below(this.#random, values.length)];
    if (value === undefined) throw new TypeError('nothing to choose from');
    return value;
  }

  /** Some of the values, at least one, in their order. */
  some<T>(values: readonly T[], most: number): T[] {
    const chosen = new Set(Array.from({ length: 1 + below(this.#random, most) }, () => this.of(values)));
    return values.filter((value) => chosen.has(value));
  }

  id(kind: IdKind | 'any'): string {
    const known = this.#material.ids.get(kind === 'any' ? this.of(ID_KINDS) : kind) ?? [];
    if (known.length === 0 || this.onceIn(25)) return this.of(['nobody', 'official/nobody', 'event/nothing']);
    const id = this.of(known);
    // A bare slug will do where the kind is clear.
    return kind !== 'any' && this.onceIn(3) && id.split('/').length === 2 ? (id.split('/')[1] ?? id) : id;
  }

  /** The id of something of the kind that is there; where nothing is, one that nothing has. */
  known(kind: IdKind): string {
    return this.of(this.#material.ids.get(kind) ?? [`${kind.toLowerCase()}/nothing`]);
  }

  /** A text that a field of the argument's name shows, or else a name: whole, a word of it, begun, or mistyped. */
  text(name: string): string {
    const shown = this.#material.texts.get(name);
    if (shown !== undefined && name !== 'name' && !this.onceIn(10)) return this.of(shown);
    if (this.onceIn(5)) return this.of(ODD_TEXTS);
    const text = this.of([
      ...(this.#material.texts.get('text') ?? []),
      ...(this.#material.texts.get('title') ?? ODD_TEXTS),
    ]);
    const word = this.of(text.split(' ').filter((part) => part !== ''));
    const letters = Array.from(word);
    const drop = below(this.#random, letters.length);
    return this.of([text, word, letters.slice(0, 3).join(''), letters.filter((_, i) => i !== drop).join('') || word]);
  }

  number(name: string): number {
    if (name === 'budget') return this.of([50_000, 50_000, 200, 20]);
    return name === 'first' || name === 'last' ? below(this.#random, 8) : 1 + below(this.#random, 4);
  }

  /** A value for an argument or a field of an input, as GraphQL writes it. */
  literal(name: string, type: GraphQLInputType, gives: string | null): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = 1 + below(this.#random, 3);
      const items = Array.from({ length }, () => this.literal(name, nullable.ofType, gives));
      return `[${[...new Set(items)].join(', ')}]`;
    }
    const named = getNamedType(type);
    if (isEnumType(named)) return this.of(named.getValues()).name;
    if (isInputObjectType(named)) {
      const given = Object.values(named.getFields()).filter(
        (field) => isRequiredInputField(field) || below(this.#random, Object.keys(named.getFields()).length) < 2,
      );
      return `{${given.map((field) => `${field.name}: ${this.literal(field.name, field.type, null)}`).join(', ')}}`;
    }
    switch (named.name) {
      case 'ID':
        return JSON.stringify(this.id(kindAskedFor(name, gives) ?? 'any'));
      case 'Int':
        return String(this.number(name));
      case 'Float':
        return String(this.#random());
      case 'Boolean':
        return String(this.onceIn(2));
      case 'Date':
        return JSON.stringify(this.of(DAYS));
      case 'EDTF':
        return JSON.stringify(this.of(EDTF));
      default:
        return JSON.stringify(this.text(name));
    }
  }

  /** The arguments of a field: those that it needs, some that it takes, and of a list with pages one size. */
  argumentsOf(field: { readonly args: readonly Parameters<typeof isRequiredArgument>[0][] }, gives: string): string {
    const paged = ['first', 'last', 'after', 'before'];
    const isPaged = field.args.some((arg) => arg.name === 'after');
    const size = isPaged ? this.of(['first', 'first', 'last']) : null;
    const given = field.args.filter((arg) => {
      if (isPaged && paged.includes(arg.name)) return arg.name === size;
      return isRequiredArgument(arg) || this.onceIn(3);
    });
    const texts = given.map((arg) => `${arg.name}: ${this.literal(arg.name, arg.type, gives)}`);
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }
}

import type { Observation } from '../../content/schemas/observation.ts';
import { formatWords } from '../../quantity/quantity-format.ts';
import { exactnessWithMethod } from '../../observations/exactness-words.ts';
import { isExact, rangeOf } from '../../quantity/quantity-arithmetic.ts';
import type { Qualifier, Quantity } from '../../quantity/quantity.ts';

/** A file in which a data set can be had. */
export interface Distribution {
  readonly format: 'text/csv' | 'application/json';
  readonly url: string;
}

/** A data set; all addresses are absolute. */
export interface DatasetFacts {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly publisher: string;
  /** The years that the values are of. */
  readonly years: readonly number[];
  readonly distributions: readonly Distribution[];
  readonly values: readonly Observation[];
}

interface PropertyValue {
  readonly '@type': 'PropertyValue';
  readonly propertyID?: string;
  readonly name: string;
  readonly description?: string;
  readonly unitText?: string;
  /** How a derived value was computed. */
  readonly measurementMethod?: string;
  readonly value?: number | Qualifier;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly valueReference?: PropertyValue;
}

export interface Dataset {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Dataset';
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly inLanguage: 'zh-CN';
  readonly isAccessibleForFree: true;
  readonly creator: { readonly '@type': 'Organization'; readonly name: string };
  readonly temporalCoverage: string;
  readonly variableMeasured: readonly PropertyValue[];
  readonly distribution: readonly {
    readonly '@type': 'DataDownload';
    readonly encodingFormat: Distribution['format'];
    readonly contentUrl: string;
  }[];
}

/** A data set in the words of schema.org. */
export function toDataset(facts: DatasetFacts): Dataset {
  const { name, description, url, publisher, years, distributions, values } = facts;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: publisher },
    temporalCoverage: first === last ? String(first) : `${first}/${last}`,
    variableMeasured: values.map(toPropertyValue),
    distribution: distributions.map(({ format, url: contentUrl }) => ({
      '@type': 'DataDownload',
      encodingFormat: format,
      contentUrl,
    })),
  };
}

/** Only an exact number is a `value`: 多于2500 is a smallest value, 近200 a largest one, and 约 is said in words alone. */
function toPropertyValue(observation: Observation): PropertyValue {
  const { id, indicator, quantity, derived } = observation;
  return {
    '@type': 'PropertyValue',
    propertyID: id,
    name: indicator.name,
    description: formatWords(quantity),
    unitText: indicator.unit,
    ...toValues(quantity),
    valueReference: { '@type': 'PropertyValue', name: 'qualifier', value: quantity.qualifier },
    ...(derived && { measurementMethod: exactnessWithMethod(observation) }),
  };
}

function toValues(quantity: Quantity): Pick<PropertyValue, 'value' | 'minValue' | 'maxValue'> {
  const range = rangeOf(quantity);
  const { low, high } = range;
  if (isExact(range)) return { value: low.at };
  return { ...(low.isStated && { minValue: low.at }), ...(high.isStated && { maxValue: high.at }) };
}

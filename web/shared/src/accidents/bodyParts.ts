import type { Schemas } from "../api/client";

export type BodyPart = Schemas["BodyPart"];

/** What is asked of a part. */
interface Asked {
  /** Of which side it is. */
  readonly sided: boolean;
  /** In what it is measured, where it is. */
  readonly unit?: "cm" | "percent" | "dB";
}

/** What the table of partial disabilities names, and how it is asked. */
export const BODY_PARTS: Record<BodyPart, Asked> = {
  ARM_FROM_SHOULDER: { sided: true },
  ARM_FROM_ELBOW: { sided: true },
  HAND_FROM_WRIST: { sided: true },
  THUMB: { sided: true },
  INDEX_FINGER: { sided: true },
  INDEX_FINGER_TIP: { sided: true },
  OTHER_FINGER: { sided: true },
  OTHER_FINGER_TIP: { sided: true },
  BOTH_LEGS_FROM_HIP: { sided: false },
  LEG_FROM_HIP: { sided: true },
  BOTH_FEET_FROM_ANKLE: { sided: false },
  FOOT_FROM_ANKLE: { sided: true },
  GREAT_TOE: { sided: true },
  SECOND_TOE: { sided: true },
  OTHER_TOE: { sided: true },
  LEG_SHORTENED: { sided: true, unit: "cm" },
  BOTH_EYES: { sided: false },
  ONE_EYE: { sided: true },
  VISUAL_ACUITY: { sided: false, unit: "percent" },
  FIELD_OF_VISION: { sided: false, unit: "percent" },
  COLOUR_VISION: { sided: false },
  HEARING_OF_BOTH_EARS: { sided: false },
  HEARING_OF_ONE_EAR: { sided: true },
  REDUCED_HEARING_OF_BOTH_EARS: { sided: false, unit: "dB" },
  REDUCED_HEARING_OF_ONE_EAR: { sided: true, unit: "dB" },
  BOTH_EAR_LOBES: { sided: false },
  ONE_EAR_LOBE: { sided: true },
  NOSE_WING: { sided: false },
  NASAL_SEPTUM: { sided: false },
  SMELL: { sided: false },
  SCALP: { sided: false, unit: "percent" },
  POTENCY: { sided: false },
  PHYSICAL_CAPACITY: { sided: false, unit: "percent" },
  MENTAL_CAPACITY: { sided: false },
};

export function isBodyPart(text: string): text is BodyPart {
  return Object.hasOwn(BODY_PARTS, text);
}

/** Nothing as long as no part is chosen. */
export function askedOf(part: string): Asked | undefined {
  return isBodyPart(part) ? BODY_PARTS[part] : undefined;
}

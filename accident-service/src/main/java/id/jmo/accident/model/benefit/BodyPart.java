package id.jmo.accident.model.benefit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the table of partial disabilities names: a part of the body that is lost, or a faculty that is reduced. Whatever a
 * greater loss includes cannot be claimed beside it.
 */
public enum BodyPart {
    ARM_FROM_SHOULDER(true, 1, null),
    ARM_FROM_ELBOW(true, 1, ARM_FROM_SHOULDER),
    HAND_FROM_WRIST(true, 1, ARM_FROM_ELBOW),
    THUMB(true, 1, HAND_FROM_WRIST),
    INDEX_FINGER(true, 1, HAND_FROM_WRIST),
    INDEX_FINGER_TIP(true, 1, INDEX_FINGER),
    /** Middle, ring or little finger. */
    OTHER_FINGER(true, 3, HAND_FROM_WRIST),
    OTHER_FINGER_TIP(true, 3, HAND_FROM_WRIST),

    BOTH_LEGS_FROM_HIP(false, 1, null),
    LEG_FROM_HIP(true, 1, BOTH_LEGS_FROM_HIP),
    BOTH_FEET_FROM_ANKLE(false, 1, BOTH_LEGS_FROM_HIP),
    FOOT_FROM_ANKLE(true, 1, LEG_FROM_HIP),
    GREAT_TOE(true, 1, FOOT_FROM_ANKLE),
    SECOND_TOE(true, 1, FOOT_FROM_ANKLE),
    OTHER_TOE(true, 3, FOOT_FROM_ANKLE),
    /** One leg is shorter than before. Measured in centimetres. */
    LEG_SHORTENED(true, 1, LEG_FROM_HIP),

    BOTH_EYES(false, 1, null),
    /** Also double vision at short distance. */
    ONE_EYE(true, 1, BOTH_EYES),
    /** Measured in percent of the acuity that is lost. */
    VISUAL_ACUITY(false, 1, BOTH_EYES),
    /** Measured in percent of the field that is lost. */
    FIELD_OF_VISION(false, 1, BOTH_EYES),
    COLOUR_VISION(false, 1, BOTH_EYES),

    HEARING_OF_BOTH_EARS(false, 1, null),
    HEARING_OF_ONE_EAR(true, 1, HEARING_OF_BOTH_EARS),
    /** Measured in decibels lost. */
    REDUCED_HEARING_OF_BOTH_EARS(false, 1, HEARING_OF_BOTH_EARS),
    /** Measured in decibels lost. */
    REDUCED_HEARING_OF_ONE_EAR(true, 1, HEARING_OF_ONE_EAR),
    BOTH_EAR_LOBES(false, 1, null),
    ONE_EAR_LOBE(true, 1, BOTH_EAR_LOBES),

    NOSE_WING(false, 1, null),
    NASAL_SEPTUM(false, 1, null),
    SMELL(false, 1, null),
    /** Measured in percent, as the doctor assesses it between the bounds of the table. */
    SCALP(false, 1, null),
    POTENCY(false, 1, null),
    /** The ability to do physical work. Measured in percent lost. */
    PHYSICAL_CAPACITY(false, 1, null),
    /** The ability to do mental work, for good. */
    MENTAL_CAPACITY(false, 1, null);

    private final boolean sided;
    private final int perSide;
    private final @Nullable BodyPart includedIn;

    BodyPart(boolean sided, int perSide, @Nullable BodyPart includedIn) {
        this.sided = sided;
        this.perSide = perSide;
        this.includedIn = includedIn;
    }

    /** Whether there is one of it on each side of the body, so that the side must be named. */
    public boolean isSided() {
        return sided;
    }

    /** How many of them there are: on each side, if it has sides. */
    public int perSide() {
        return perSide;
    }

    /** Whether losing {@code whole} on the same side includes losing this. */
    boolean isIncludedIn(BodyPart whole) {
        return Optional.ofNullable(includedIn)
                .filter(larger -> larger == whole || larger.isIncludedIn(whole))
                .isPresent();
    }
}

package id.jmo.facemeasurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the detector's answer: many overlapping boxes with a score each, of which one a face is kept. */
final class FaceBoxes {

    /**
     * A box where the detector sees a face.
     *
     * @param score its certainty, 0 to 1
     */
    record Seen(Box box, double score) {}

    private static final double LEAST_SCORE = 0.7;
    /** Boxes that share more than this belong to the same face. */
    private static final double SAME_FACE = 0.4;
    /** A face at least this high beside the largest could be the one meant; a smaller one is a passer-by. */
    private static final double SECOND_FACE = 0.4;
    /**
     * Beside a face of like size that the detector is this sure of, a doubtful one is a thing in the background: with a sample
     * portrait (0.999 and above), something larger than the face scored 0.72 and 0.80 in 2 of 1500 views.
     */
    private static final double CERTAIN_SCORE = 0.9;

    private FaceBoxes() {}

    /**
     * Gives the faces, the largest first.
     *
     * @param scores two a box: background, face
     * @param corners four a box: left, top, right, bottom as shares of the detector's input
     * @param toFrame maps a place of the input to its place in the frame
     */
    static List<Seen> read(float[] scores, float[] corners, int width, int height, Similarity toFrame) {
        List<Seen> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            double score = scores[2 * i + 1];
            if (score >= LEAST_SCORE) {
                Point upperLeft = toFrame.apply(corners[4 * i] * width, corners[4 * i + 1] * height);
                Point lowerRight = toFrame.apply(corners[4 * i + 2] * width, corners[4 * i + 3] * height);
                Box box = new Box(
                        upperLeft.x(), upperLeft.y(), lowerRight.x() - upperLeft.x(), lowerRight.y() - upperLeft.y());
                if (box.width() > 0 && box.height() > 0) {
                    candidates.add(new Seen(box, score));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Seen::score).reversed());
        List<Seen> kept = new ArrayList<>();
        for (Seen candidate : candidates) {
            if (kept.stream().noneMatch(face -> face.box().overlap(candidate.box()) > SAME_FACE)) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingDouble((Seen face) -> face.box().area()).reversed());
        return kept;
    }

    /**
     * Of the faces of a photo those that could be the one meant, the largest first; with more than one nobody can say which it is.
     *
     * @param faces the largest first
     */
    static List<Seen> couldBeMeant(List<Seen> faces) {
        List<Seen> large = faces.stream()
                .filter(face -> face.box().height()
                        >= SECOND_FACE * faces.getFirst().box().height())
                .toList();
        List<Seen> certain = large.stream().filter(FaceBoxes::isCertain).toList();
        return certain.isEmpty() ? large : certain;
    }

    private static boolean isCertain(Seen face) {
        return face.score() >= CERTAIN_SCORE;
    }
}

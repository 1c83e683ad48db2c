package id.jmo.facemeasurement;

import java.util.ArrayList;
import java.util.List;

/** The 68 marks of a face (iBUG 300-W numbering), in pixels of the frame. Left and right are the picture's. */
record Landmarks(List<Point> marks) {

    /** Where eyes, nose and corners of the mouth lie in the 112×112 pixels that the ArcFace family learned on. */
    private static final List<Point> TEMPLATE = List.of(
            new Point(38.2946, 51.6963),
            new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366),
            new Point(41.5493, 92.3655),
            new Point(70.7299, 92.2041));

    private static final double EYE_MARGIN = 1.6;

    static Landmarks of(float[] relative, Box box) {
        List<Point> marks = new ArrayList<>(relative.length / 2);
        for (int i = 0; i < relative.length; i += 2) {
            marks.add(new Point(box.left() + relative[i] * box.width(), box.top() + relative[i + 1] * box.height()));
        }
        return new Landmarks(List.copyOf(marks));
    }

    /** Maps the aligned 112×112 face to the frame. */
    Similarity fromAlignedFace() {
        return Similarity.between(five(), TEMPLATE).inverse();
    }

    /**
     * How far the five points lie from the template after the best alignment: root of the mean square, in pixels of the
     * aligned face. A turned head, a grimace, or marks that found no face make it large.
     */
    double alignmentResidual() {
        List<Point> five = five();
        Similarity toAligned = Similarity.between(five, TEMPLATE);
        double squares = 0;
        for (int i = 0; i < five.size(); i++) {
            Point aligned = toAligned.apply(five.get(i).x(), five.get(i).y());
            double across = aligned.x() - TEMPLATE.get(i).x();
            double down = aligned.y() - TEMPLATE.get(i).y();
            squares += across * across + down * down;
        }
        return Math.sqrt(squares / five.size());
    }

    private List<Point> five() {
        return List.of(leftPupil(), rightPupil(), marks.get(30), mouth(48, 60), mouth(54, 64));
    }

    /**
     * Where the nose lies along the line between the pupils: 0 in the middle, -1 at the picture's left eye, 1 at its
     * right one. A photo shows the member as others see them, so above 0 the head is turned to the member's left.
     */
    double turn() {
        Point left = leftPupil();
        Point right = rightPupil();
        Point nose = marks.get(30);
        double across = right.x() - left.x();
        double down = right.y() - left.y();
        double along =
                (nose.x() - (left.x() + right.x()) / 2) * across + (nose.y() - (left.y() + right.y()) / 2) * down;
        return 2 * along / Math.max(across * across + down * down, 1e-9);
    }

    Box leftEye() {
        return eye(leftPupil(), 36, 39);
    }

    Box rightEye() {
        return eye(rightPupil(), 42, 45);
    }

    private Point leftPupil() {
        return Point.middle(List.of(marks.get(37), marks.get(38), marks.get(40), marks.get(41)));
    }

    private Point rightPupil() {
        return Point.middle(List.of(marks.get(43), marks.get(44), marks.get(46), marks.get(47)));
    }

    private Point mouth(int outer, int inner) {
        return Point.middle(List.of(marks.get(outer), marks.get(inner)));
    }

    private Box eye(Point pupil, int leftCorner, int rightCorner) {
        double side = Math.max(
                1,
                EYE_MARGIN * (marks.get(rightCorner).x() - marks.get(leftCorner).x()));
        return Box.around(pupil, side, side);
    }
}

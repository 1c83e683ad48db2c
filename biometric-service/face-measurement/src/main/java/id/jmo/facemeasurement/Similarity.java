package id.jmo.facemeasurement;

import java.util.List;

/**
 * A mapping of the plane that keeps shapes: turn, one scale, shift. {@code x' = a·x - b·y + dx},
 * {@code y' = b·x + a·y + dy}.
 */
record Similarity(double a, double b, double dx, double dy) {

    /** Maps a square of {@code side} pixels onto the box, which must be square too. */
    static Similarity ontoBox(Box box, double side) {
        return new Similarity(box.width() / side, 0, box.left(), box.top());
    }

    /** The mapping that brings {@code from} nearest to {@code to}, by least squares over all pairs. */
    static Similarity between(List<Point> from, List<Point> to) {
        Point fromMiddle = Point.middle(from);
        Point toMiddle = Point.middle(to);
        double spread = 0;
        double along = 0;
        double across = 0;
        for (int i = 0; i < from.size(); i++) {
            double fx = from.get(i).x() - fromMiddle.x();
            double fy = from.get(i).y() - fromMiddle.y();
            double tx = to.get(i).x() - toMiddle.x();
            double ty = to.get(i).y() - toMiddle.y();
            spread += fx * fx + fy * fy;
            along += fx * tx + fy * ty;
            across += fx * ty - fy * tx;
        }
        if (spread == 0) {
            throw new IllegalArgumentException("All points lie on one place");
        }
        double a = along / spread;
        double b = across / spread;
        return new Similarity(
                a,
                b,
                toMiddle.x() - a * fromMiddle.x() + b * fromMiddle.y(),
                toMiddle.y() - b * fromMiddle.x() - a * fromMiddle.y());
    }

    Similarity inverse() {
        double square = a * a + b * b;
        double ia = a / square;
        double ib = -b / square;
        return new Similarity(ia, ib, -(ia * dx - ib * dy), -(ib * dx + ia * dy));
    }

    Point apply(double x, double y) {
        return new Point(a * x - b * y + dx, b * x + a * y + dy);
    }

    /** How much longer a line becomes. */
    double scale() {
        return Math.hypot(a, b);
    }
}

package id.jmo.facemeasurement;

import java.util.List;

/** A place in a picture, in pixels from its upper left corner. */
record Point(double x, double y) {

    static Point middle(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
        return new Point(x, y);
    }
}

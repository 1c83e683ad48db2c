package id.jmo.facemeasurement;

/** An upright rectangle in a picture, in pixels. */
record Box(double left, double top, double width, double height) {

    static Box around(Point centre, double width, double height) {
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    Point centre() {
        return new Point(left + width / 2, top + height / 2);
    }

    double area() {
        return width * height;
    }

    /** A square about the same centre with the box's height as its side. */
    Box square() {
        return around(centre(), height, height);
    }

    /** Shared area over joint area, 0 to 1. */
    double overlap(Box other) {
        double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double shared = across * down;
        return shared / (area() + other.area() - shared);
    }

    /** The box made larger about its centre, as far as the picture allows, and then moved into the picture. */
    Box enlargedWithin(double factor, int pictureWidth, int pictureHeight) {
        double most = Math.min((pictureWidth - 1) / width, (pictureHeight - 1) / height);
        Box grown = around(centre(), width * Math.min(factor, most), height * Math.min(factor, most));
        double x = Math.clamp(grown.left, 0, Math.max(0, pictureWidth - 1 - grown.width));
        double y = Math.clamp(grown.top, 0, Math.max(0, pictureHeight - 1 - grown.height));
        return new Box(x, y, grown.width, grown.height);
    }
}

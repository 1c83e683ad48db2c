package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.io.ByteArrayOutputStream;

/**
 * A photo in whose EXIF a telephone has written where it was taken.
 *
 * @param place the words to look for; the file is called by them too
 */
record PhotoWithPlace(String place) {

    private static final String BOUNDARY = "photo-with-place";

    byte[] jpeg() {
        var picture = World.portrait("grace");
        var exif = ("Exif\0\0GPSLatitude -6.2 GPSLongitude 106.8 " + place).getBytes(US_ASCII);
        var file = new ByteArrayOutputStream();
        file.write(picture, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        file.writeBytes(exif);
        file.write(picture, 2, picture.length - 2);
        return file.toByteArray();
    }

    /** @param kind what it is evidence of */
    Http.Answer sendTo(Http app, String path, String kind) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + place
                        + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(US_ASCII));
        body.writeBytes(jpeg());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(US_ASCII));
        return app.send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }
}

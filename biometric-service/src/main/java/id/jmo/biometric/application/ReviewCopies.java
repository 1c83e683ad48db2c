package id.jmo.biometric.application;

import id.jmo.platform.photos.Photo;
import id.jmo.biometric.model.Picture;

/** Makes the small copy of a photo that an officer may look at: upright, and without the camera's metadata. */
public interface ReviewCopies {

    Picture reviewCopy(Photo photo);
}

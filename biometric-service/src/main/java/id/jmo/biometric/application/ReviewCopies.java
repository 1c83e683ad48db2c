package id.jmo.biometric.application;

import id.jmo.biometric.model.Picture;
import id.jmo.platform.photos.Photo;

/** Makes the small copy of a photo that an officer may look at: upright, and without the camera's metadata. */
public interface ReviewCopies {

    Picture reviewCopy(Photo photo);
}

@NullMarked
package id.jmo.platform.testsupport.samples.unmarkedusecase;

import org.jspecify.annotations.NullMarked;

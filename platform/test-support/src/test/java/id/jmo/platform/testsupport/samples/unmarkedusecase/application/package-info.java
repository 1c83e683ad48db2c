@NullMarked
package id.jmo.platform.testsupport.samples.unmarkedusecase.application;

import org.jspecify.annotations.NullMarked;

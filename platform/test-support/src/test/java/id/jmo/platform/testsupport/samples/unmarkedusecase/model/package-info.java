@NullMarked
package id.jmo.platform.testsupport.samples.unmarkedusecase.model;

import org.jspecify.annotations.NullMarked;

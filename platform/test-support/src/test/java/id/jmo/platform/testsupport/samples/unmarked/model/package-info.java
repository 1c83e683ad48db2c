@NullMarked
package id.jmo.platform.testsupport.samples.unmarked.model;

import org.jspecify.annotations.NullMarked;

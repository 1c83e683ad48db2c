@NullMarked
package id.jmo.platform.testsupport.samples.unmarked;

import org.jspecify.annotations.NullMarked;

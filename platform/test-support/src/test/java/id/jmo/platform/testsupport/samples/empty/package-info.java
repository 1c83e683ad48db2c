@NullMarked
package id.jmo.platform.testsupport.samples.empty;

import org.jspecify.annotations.NullMarked;

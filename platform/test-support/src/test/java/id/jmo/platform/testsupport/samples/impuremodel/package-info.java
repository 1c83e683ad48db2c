@NullMarked
package id.jmo.platform.testsupport.samples.impuremodel;

import org.jspecify.annotations.NullMarked;

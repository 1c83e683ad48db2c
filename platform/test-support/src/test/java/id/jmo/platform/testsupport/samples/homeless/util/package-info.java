@NullMarked
package id.jmo.platform.testsupport.samples.homeless.util;

import org.jspecify.annotations.NullMarked;

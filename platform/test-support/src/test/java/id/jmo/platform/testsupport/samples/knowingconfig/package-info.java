@NullMarked
package id.jmo.platform.testsupport.samples.knowingconfig;

import org.jspecify.annotations.NullMarked;

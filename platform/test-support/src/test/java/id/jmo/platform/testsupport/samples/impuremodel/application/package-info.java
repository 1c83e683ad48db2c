@NullMarked
package id.jmo.platform.testsupport.samples.impuremodel.application;

import org.jspecify.annotations.NullMarked;

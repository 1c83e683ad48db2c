@NullMarked
package id.jmo.platform.testsupport.samples.impuremodel.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.jmo.platform.testsupport.samples.good.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.jmo.platform.testsupport.samples.knowingconfig.model;

import org.jspecify.annotations.NullMarked;

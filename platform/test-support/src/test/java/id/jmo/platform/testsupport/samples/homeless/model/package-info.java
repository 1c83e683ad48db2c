@NullMarked
package id.jmo.platform.testsupport.samples.homeless.model;

import org.jspecify.annotations.NullMarked;

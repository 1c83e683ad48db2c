@NullMarked
package id.jmo.platform.testsupport.samples.homeless.application;

import org.jspecify.annotations.NullMarked;

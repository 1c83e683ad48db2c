@NullMarked
package id.jmo.platform.testsupport.samples.knowingconfig.application;

import org.jspecify.annotations.NullMarked;

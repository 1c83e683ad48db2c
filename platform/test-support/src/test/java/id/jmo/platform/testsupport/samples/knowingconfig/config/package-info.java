@NullMarked
package id.jmo.platform.testsupport.samples.knowingconfig.config;

import org.jspecify.annotations.NullMarked;

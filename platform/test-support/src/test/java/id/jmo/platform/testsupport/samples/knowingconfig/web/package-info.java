@NullMarked
package id.jmo.platform.testsupport.samples.knowingconfig.web;

import org.jspecify.annotations.NullMarked;

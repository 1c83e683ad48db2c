@NullMarked
package id.jmo.platform.testsupport.samples.clockinmodel.web;

import org.jspecify.annotations.NullMarked;

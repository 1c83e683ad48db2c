@NullMarked
package id.jmo.platform.testsupport.samples.good.web;

import org.jspecify.annotations.NullMarked;

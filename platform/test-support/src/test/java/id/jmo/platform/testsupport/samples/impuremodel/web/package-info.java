@NullMarked
package id.jmo.platform.testsupport.samples.impuremodel.web;

import org.jspecify.annotations.NullMarked;

package id.jmo.platform.problems;

import id.jmo.platform.values.Identifier;
import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** UUIDs in paths and parameters. An editor, because Spring tries its own, which reads more, where a converter fails. */
@ControllerAdvice
class ExactUuids {

    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {

            @Override
            public void setAsText(String text) {
                setValue(text.isEmpty() ? null : Identifier.uuid(text));
            }
        });
    }
}

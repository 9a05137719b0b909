package org.gaitkeeper.platform.persistence;

import java.lang.reflect.Field;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;

/**
 * For entities with UUID columns that may be null: EclipseLink 4.0 would send the null as text, which PostgreSQL refuses
 * for a {@code uuid} column. Named by {@code @Customizer} on the entity.
 */
public class UuidColumns implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor descriptor) {
        for (Field field : descriptor.getJavaClass().getDeclaredFields()) {
            if (field.getType() == UUID.class) {
                descriptor
                        .getMappingForAttributeName(field.getName())
                        .getField()
                        .setSqlType(Types.OTHER);
            }
        }
    }
}

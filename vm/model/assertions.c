/* See assertions.h. */
#include "vm/model/assertions.h"

#include <string.h>

#include "vm/base/mem.h"

bool assertions_add_rule(struct isolate *iso, const char *name, bool enabled)
{
    struct assertion_rule *grown = mem_resize(
        iso->assertion_rules, (iso->assertion_rule_count + 1) * sizeof *iso->assertion_rules);
    if (grown == NULL)
        return false;
    iso->assertion_rules = grown;
    grown += iso->assertion_rule_count;
    grown->name = mem_copy_string(name);
    grown->enabled = enabled;
    if (grown->name == NULL)
        return false;
    iso->assertion_rule_count++;
    return true;
}

void assertions_release(struct isolate *iso)
{
    for (uint32_t i = 0; i < iso->assertion_rule_count; i++)
        mem_free(iso->assertion_rules[i].name);
    mem_free(iso->assertion_rules);
    iso->assertion_rules = NULL;
    iso->assertion_rule_count = 0;
}

bool assertions_is_package(const struct assertion_rule *rule, size_t *name_length)
{
    size_t length = strlen(rule->name);
    bool package = length >= 3 && memcmp(rule->name + length - 3, "...", 3) == 0;
    *name_length = package ? length - 3 : length;
    return package;
}

static bool same_name(const char *rule, const char *slashed, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (rule[i] != slashed[i] && !(rule[i] == '.' && slashed[i] == '/'))
            return false;
    return true;
}

/* The last rule for this very name. */
static const struct assertion_rule *find_rule(struct isolate *iso, const char *name, size_t length,
                                              bool package)
{
    for (uint32_t i = iso->assertion_rule_count; i-- > 0;) {
        const struct assertion_rule *rule = &iso->assertion_rules[i];
        size_t rule_length;
        if (assertions_is_package(rule, &rule_length) == package && rule_length == length &&
            same_name(rule->name, name, length))
            return rule;
    }
    return NULL;
}

bool assertions_enabled(struct isolate *iso, const char *class_name, bool is_system)
{
    size_t length = strlen(class_name);
    const struct assertion_rule *rule;
    if (iso->assertion_rule_count > 0) {
        rule = find_rule(iso, class_name, length, false);
        while (rule == NULL && length > 0) {
            while (length > 0 && class_name[length - 1] != '/')
                length--;
            if (length > 0)
                length--; /* the slash */
            else if (strchr(class_name, '/') != NULL)
                break;    /* the unnamed package has no packages below it */
            rule = find_rule(iso, class_name, length, true);
        }
        if (rule != NULL)
            return rule->enabled;
    }
    return is_system ? HEADER(iso)->assertions_system : HEADER(iso)->assertions_user;
}

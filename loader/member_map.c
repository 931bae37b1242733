/* A host hash map from (name, descriptor) symbols to a number: keeps the building of tables linear. */
#include "loader/internal.h"

static uint32_t hash_of(int32_t name, int32_t descriptor)
{
    uint64_t mixed =
        ((uint64_t)(uint32_t)name << 32 | (uint32_t)descriptor) * 0x9E3779B97F4A7C15ull;
    return (uint32_t)(mixed >> 32);
}

bool member_map_create(struct member_map *map, uint32_t expected)
{
    uint32_t capacity = TINY(16, 2);
    while (capacity < expected * 2)
        capacity *= 2;
    map->entries = mem_alloc((size_t)capacity * sizeof *map->entries);
    map->mask = capacity - 1;
    map->count = 0;
    return map->entries != NULL;
}

void member_map_destroy(struct member_map *map)
{
    mem_free(map->entries);
    map->entries = NULL;
}

static struct member_map_entry *probe(const struct member_map *map, int32_t name,
                                      int32_t descriptor)
{
    uint32_t i = hash_of(name, descriptor) & map->mask;
    while (map->entries[i].name != 0 &&
           (map->entries[i].name != name || map->entries[i].descriptor != descriptor))
        i = (i + 1) & map->mask;
    return &map->entries[i];
}

struct member_map_entry *member_map_find(const struct member_map *map, struct symbol_ref name,
                                         struct symbol_ref descriptor)
{
    struct member_map_entry *entry = probe(map, name.off, descriptor.off);
    return entry->name == 0 ? NULL : entry;
}

static bool grow(struct member_map *map)
{
    struct member_map bigger;
    if (!member_map_create(&bigger, map->mask + 1))
        return false;
    for (uint32_t i = 0; i <= map->mask; i++) {
        if (map->entries[i].name != 0)
            *probe(&bigger, map->entries[i].name, map->entries[i].descriptor) = map->entries[i];
    }
    bigger.count = map->count;
    mem_free(map->entries);
    *map = bigger;
    return true;
}

struct member_map_entry *member_map_ensure(struct member_map *map, struct symbol_ref name,
                                           struct symbol_ref descriptor)
{
    struct member_map_entry *entry = probe(map, name.off, descriptor.off);
    if (entry->name != 0)
        return entry;
    if ((map->count + 1) * 4 > (map->mask + 1) * 3) {
        if (!grow(map))
            return NULL;
        entry = probe(map, name.off, descriptor.off);
    }
    map->count++;
    *entry = (struct member_map_entry){name.off, descriptor.off, UINT32_MAX};
    return entry;
}

"""Conditions as their author would write them."""

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number


def condition_text(condition: Condition) -> str:
    """``kept(case-study) and rapport(maya) >= 2``; brackets stand only where they are needed."""
    match condition:
        case AnyOf(parts):
            return " or ".join(_inside(part, AnyOf) for part in parts)
        case All(parts):
            return " and ".join(_inside(part, AnyOf, All) for part in parts)
        case Not(inner):
            return f"not {_inside(inner, AnyOf, All)}"
        case Compare(operator, left, right):
            return f"{_operand(left)} {operator} {_operand(right)}"
        case Ask():
            return _operand(condition)


def _inside(part: Condition, *weaker: type) -> str:
    text = condition_text(part)
    return f"({text})" if isinstance(part, weaker) else text


def _operand(operand: Ask | Number) -> str:
    return str(operand.value) if isinstance(operand, Number) else f"{operand.predicate}({operand.subject})"
